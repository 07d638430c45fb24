import type { Goal, GoalAim, GoalMetric, GoalPeriod } from '@stoa/contract/goals'
import { metricNames } from '@stoa/contract/metrics'
import { isWithin, unitOf, withinMetrics } from '@stoa/contract/metrics-within'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { checksIn } from '../../../lib/checks.ts'
import { readDuration } from '../../../lib/duration.ts'
import { LeaveGuard } from '../../../lib/leave-guard.tsx'
import { query } from '../../../lib/query.ts'
import { useReader } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { useAct } from '../../../lib/use-act.ts'
import { useForm } from '../../../lib/use-form.ts'
import { paths } from '../../../paths.ts'
import { Button } from '../../../ui/button.tsx'
import { Combobox } from '../../../ui/combobox.tsx'
import { Actions } from '../../../ui/dialog.tsx'
import { Fields } from '../../../ui/fields.tsx'
import { Select } from '../../../ui/select.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { say } from '../../../ui/toasts.ts'
import styles from './goals.module.css'
import { goalFrom, readTarget, type TypedGoal, typedGoal } from './typed-goal.ts'
import { WhoFields } from './who-fields.tsx'

const metricOptions: readonly GoalMetric[] = [...withinMetrics, ...metricNames]
const aims = ['at-least', 'at-most'] as const satisfies readonly GoalAim[]
const periods = ['week', 'month', 'quarter', 'year', 'custom'] as const satisfies readonly GoalPeriod[]

type Props = {
  goal: Goal | null
  /** Where goals may be set; null: in all departments, and for all together. */
  departments: readonly number[] | null
}

/** A goal, whole; nothing is saved before somebody says so. */
export function GoalForm({ goal, departments }: Props) {
  const t = useText()
  const { language } = useReader()
  const navigate = useNavigate()
  const people = useQuery(query('users.list')).data?.items ?? []
  const [saved, setSaved] = useState(false)
  const options = {
    stale: ['goals.list', 'goals.get'] as const,
    shownByForm: ['period_invalid'] as const,
    onDone: ({ id, name }: Goal) => {
      setSaved(true)
      say(goal ? t('saved') : t('goals:created', { name }))
      // Once the guard has heard that nothing is lost.
      setTimeout(() => navigate({ to: paths.goal, params: { id } }))
    },
  }
  const create = useAct('goals.create', options)
  const change = useAct('goals.change', options)
  const [start] = useState(() => typedGoal(goal, departments?.[0] ?? null, language))
  const { form, field, values, set, error } = useForm<TypedGoal>({
    start,
    checks: {
      name: checksIn(t).filled,
      within: (typed, { metric }) =>
        isWithin(metric) && !readDuration(typed, language) ? t('goals:withinWrong') : null,
      target: (typed, { metric }) =>
        readTarget(typed, unitOf(metric), language) === null ? t('goals:targetWrong') : null,
      days: ({ from, to }, { period }) =>
        period === 'custom' && !(from && to && from <= to) ? t('goals:datesMissing') : null,
    },
    failure: goal ? change.error : create.error,
    refusals: { period_invalid: 'days' },
  })
  const send = form(typed => {
    const body = goalFrom(typed, language, goal?.zone)
    if (goal) change.mutate({ params: { id: goal.id }, body })
    else create.mutate({ body })
  })
  const unit = unitOf(values.metric)
  const metricLabel = (metric: GoalMetric) =>
    isWithin(metric) ? t(`goals:metrics.${metric}.name`) : t(`metrics:${metric}.name`)
  const meaning = isWithin(values.metric)
    ? t(`goals:metrics.${values.metric}.meaning`)
    : t(`metrics:${values.metric}.meaning`)
  return (
    <form {...send}>
      <Fields>
        <TextField label={t('goals:name')} hint={t('goals:nameHint')} maxLength={120} {...field('name')} />
        <Combobox
          label={t('goals:metric')}
          hint={meaning}
          options={metricOptions.map(value => ({ value, label: metricLabel(value) }))}
          value={values.metric}
          onValueChange={metric => {
            const other = unitOf(metric) !== unit
            const aim = unitOf(metric) === 'seconds' ? 'at-most' : 'at-least'
            set({ metric, ...(other && { target: '', aim }) })
          }}
        />
        <div className={styles.pair}>
          {isWithin(values.metric) && (
            <TextField label={t('goals:within')} hint={t('goals:withinHint')} {...field('within')} />
          )}
          <Select
            label={t('goals:aim')}
            options={aims.map(value => ({ value, label: t(`goals:aims.${value}`) }))}
            value={values.aim}
            onValueChange={aim => set({ aim })}
          />
          <TextField label={t('goals:target')} hint={t(`goals:targetHint.${unit}`)} {...field('target')} />
        </div>
        <WhoFields {...{ values, departments, people }} onChange={set} />
        <Select
          label={t('goals:period')}
          options={periods.map(value => ({ value, label: t(`goals:periods.${value}`) }))}
          value={values.period}
          onValueChange={period => set({ period })}
        />
        {values.period === 'custom' && (
          <div className={styles.pair}>
            <TextField
              label={t('reports:from')}
              type="date"
              value={values.days.from}
              error={error('days')}
              onValueChange={from => set({ days: { ...values.days, from } })}
            />
            <TextField
              label={t('reports:to')}
              type="date"
              value={values.days.to}
              onValueChange={to => set({ days: { ...values.days, to } })}
            />
          </div>
        )}
        <Actions>
          <Button onClick={() => navigate({ to: paths.goals })}>{t('cancel')}</Button>
          <Button type="submit" look="primary" busy={create.isPending || change.isPending}>
            {goal ? t('save') : t('create')}
          </Button>
        </Actions>
      </Fields>
      <LeaveGuard
        changed={!saved && JSON.stringify(values) !== JSON.stringify(start)}
        text={t('goals:leaveText')}
      />
    </form>
  )
}
