import type { Department } from '@stoa/contract/departments'
import { useQuery } from '@tanstack/react-query'
import { query } from '../../../lib/query.ts'
import { useText } from '../../../lib/text.ts'
import { Combobox } from '../../../ui/combobox.tsx'
import { Section } from '../../../ui/section.tsx'
import { useConfigure } from '../use-configure.ts'

/** Ids begin at 1, and the list of people needs a line for nobody. */
const nobody = 0

export function LeadField({ department }: { department: Department }) {
  const t = useText()
  const people = useQuery(query('users.list')).data?.items ?? []
  const { shown, locked, configure } = useConfigure(department)
  const candidates = people.filter(({ id, state }) => state === 'active' || id === department.leadId)
  return (
    <Section
      layout="beside"
      title={t('departments:general.leadTitle')}
      text={t('departments:general.leadText')}
    >
      <Combobox
        label={t('departments:general.lead')}
        options={[
          { value: nobody, label: t('departments:general.noLead') },
          ...candidates.map(({ id, name, email }) => ({ value: id, label: name, hint: email })),
        ]}
        value={shown.leadId ?? nobody}
        disabled={locked}
        onValueChange={id => configure({ leadId: id === nobody ? null : id })}
      />
    </Section>
  )
}
