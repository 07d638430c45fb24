import type { Plan, Service } from '@stoa/contract/availability'
import type { User } from '@stoa/contract/people'
import { useState } from 'react'
import { allServices, serviceNames } from '../../../lib/availability.ts'
import { useMe } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { Button } from '../../../ui/button.tsx'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { Section } from '../../../ui/section.tsx'
import { Tabs } from '../../../ui/tabs.tsx'
import { say } from '../../../ui/toasts.ts'
import styles from './person-page.module.css'
import { isRightPlan, usualWeek } from './plan-draft.ts'
import { useChangeWork } from './use-change-work.ts'
import { WeekEditor } from './week-editor.tsx'

/** When the person is switched online and offline, for each service by itself. */
export function PlanSection({ person: { id, name }, plan }: { person: User; plan: Plan }) {
  const t = useText()
  const { company } = useMe()
  const names = serviceNames(t)
  const [service, setService] = useState<Service>('tickets')
  const [draft, setDraft] = useState(plan)
  const change = useChangeWork(id, () => say(t('people:person.plan.saved')))
  const isChanged = JSON.stringify(draft) !== JSON.stringify(plan)
  const panel = (each: Service) => {
    const week = draft[each]
    return (
      <div className={styles.plan}>
        <Checkbox
          label={t('people:person.plan.follow')}
          checked={week !== null}
          onCheckedChange={follows => setDraft({ ...draft, [each]: follows ? usualWeek() : null })}
        />
        {week ? (
          <WeekEditor week={week} onChange={next => setDraft({ ...draft, [each]: next })} />
        ) : (
          <p className={styles.soft}>{t('people:person.plan.none', { name })}</p>
        )}
      </div>
    )
  }
  return (
    <Section
      layout="beside"
      title={t('people:person.plan.title')}
      text={t('people:person.plan.text', { name, zone: company.timeZone })}
    >
      <Tabs
        label={t('people:person.plan.title')}
        value={service}
        onValueChange={setService}
        tabs={allServices.map(each => ({ value: each, label: names[each], panel: panel(each) }))}
      />
      <div>
        <Button
          busy={change.isPending}
          disabled={!change.isPending && !(isChanged && isRightPlan(draft))}
          onClick={() => change.mutate({ params: { id }, body: { plan: draft } })}
        >
          {t('people:person.plan.save')}
        </Button>
      </div>
    </Section>
  )
}
