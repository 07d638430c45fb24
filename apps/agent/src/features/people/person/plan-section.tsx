import type { Plan, Service } from '@stoa/contract/availability'
import type { User } from '@stoa/contract/people'
import { useState } from 'react'
import { allServices, serviceNames } from '../../../lib/availability.ts'
import { useMe } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { draftWeek, officeWeek } from '../../../lib/week/draft-week.ts'
import { WeekField } from '../../../lib/week/week-field.tsx'
import { Button } from '../../../ui/button.tsx'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { Section } from '../../../ui/section.tsx'
import { Tabs } from '../../../ui/tabs.tsx'
import { say } from '../../../ui/toasts.ts'
import { draftPlan, planOf, wrongService } from './draft-plan.ts'
import styles from './person-page.module.css'
import { useChangeWork } from './use-change-work.ts'

/** When the person is switched online and offline, for each service by itself. */
export function PlanSection({ person: { id, name }, plan }: { person: User; plan: Plan }) {
  const t = useText()
  const { company } = useMe()
  const names = serviceNames(t)
  const [service, setService] = useState<Service>('tickets')
  const [draft, setDraft] = useState(() => draftPlan(plan))
  const [checked, setChecked] = useState(false)
  const change = useChangeWork(id, () => say(t('people:person.plan.saved')))
  const isChanged = JSON.stringify(planOf(draft)) !== JSON.stringify(planOf(draftPlan(plan)))
  const save = () => {
    const wrong = wrongService(draft)
    setChecked(wrong !== undefined)
    if (wrong) setService(wrong)
    else change.mutate({ params: { id }, body: { plan: planOf(draft) } })
  }
  const panel = (each: Service) => {
    const week = draft[each]
    return (
      <div className={styles.plan}>
        <Checkbox
          label={t('people:person.plan.follow')}
          checked={week !== null}
          onCheckedChange={follows => setDraft({ ...draft, [each]: follows ? draftWeek(officeWeek) : null })}
        />
        {week ? (
          <WeekField
            week={week}
            none={t('people:person.plan.free')}
            checked={checked}
            onChange={next => setDraft({ ...draft, [each]: next })}
          />
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
        <Button busy={change.isPending} disabled={!change.isPending && !isChanged} onClick={save}>
          {t('people:person.plan.save')}
        </Button>
      </div>
    </Section>
  )
}
