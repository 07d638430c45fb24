import type { Department } from '@stoa/contract/departments'
import { useText } from '../../../lib/text.ts'
import { Section } from '../../../ui/section.tsx'
import { Select } from '../../../ui/select.tsx'
import { useConfigure } from '../use-configure.ts'

export function VisibilityField({ department }: { department: Department }) {
  const t = useText()
  const { shown, locked, configure } = useConfigure(department)
  return (
    <Section
      layout="beside"
      title={t('departments:general.visibilityTitle')}
      text={t('departments:general.visibilityText')}
    >
      <Select
        label={t('departments:general.visibility')}
        hint={t('departments:general.visibilityHint')}
        options={[
          { value: 'members', label: t('departments:general.byMembers') },
          { value: 'everyone', label: t('departments:general.byEveryone') },
        ]}
        value={shown.visibility}
        disabled={locked}
        onValueChange={visibility => configure({ visibility })}
      />
    </Section>
  )
}
