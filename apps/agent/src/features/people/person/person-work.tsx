import type { User } from '@stoa/contract/people'
import { useSuspenseQuery } from '@tanstack/react-query'
import { query } from '../../../lib/query.ts'
import { useText } from '../../../lib/text.ts'
import { Section } from '../../../ui/section.tsx'
import { CapacityForm } from './capacity-form.tsx'
import { PlanSection } from './plan-section.tsx'
import { WorkSwitches } from './work-switches.tsx'

export function PersonWork({ person }: { person: User }) {
  const t = useText()
  const { settings, plan } = useSuspenseQuery(query('availability.work', { params: { id: person.id } })).data
  const { name } = person
  return (
    <>
      <Section
        layout="beside"
        title={t('people:person.work.title')}
        text={t('people:person.work.text', { name })}
      >
        <WorkSwitches person={person} settings={settings} />
      </Section>
      <Section
        layout="beside"
        title={t('people:person.work.capacity')}
        text={t('people:person.work.capacityText')}
      >
        <CapacityForm personId={person.id} capacity={settings.capacity} />
      </Section>
      <PlanSection person={person} plan={plan} />
    </>
  )
}
