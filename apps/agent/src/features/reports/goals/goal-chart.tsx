import type { AnswerOf } from '@stoa/client/shape'
import type { Goal } from '@stoa/contract/goals'
import { unitOf } from '@stoa/contract/metrics-within'
import { useReader } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { useNow } from '../../../lib/use-now.ts'
import { OverTime } from '../chart/over-time.tsx'
import { addsUp, type Series } from '../chart/series.ts'
import { begunOf, stretchBrief, stretchesOf, stretchName } from '../period/stretches.ts'
import styles from './goals.module.css'

type Props = { goal: Goal; points: AnswerOf<'goals.get'>['points'] }

/** The value so far, day by day, beside what leads to the target: of what adds up a steady pace, else the target itself. */
export function GoalChart({ goal, points }: Props) {
  const t = useText()
  const reader = useReader()
  const now = useNow()
  const { progress, zone, target } = goal
  const unit = unitOf(goal.metric)
  const adds = addsUp(unit)
  const days = stretchesOf(progress, 'day', zone)
  const begun = begunOf(days, zone, now).length
  const at = new Map(points.map(point => [point.at, point.soFar]))
  let last: number | null = adds ? 0 : null
  const values = days.map((day, step) => {
    last = at.get(day) ?? last
    return step < begun ? last : null
  })
  const series: Series = { key: 'so-far', name: t('goals:soFar'), look: 0, values, sum: null, before: null }
  const pace: Series = {
    ...series,
    key: 'target',
    name: t('goals:targetLine'),
    values: days.map((_, step) => (adds ? (target * (step + 1)) / days.length : target)),
  }
  return (
    <div className={styles.panel}>
      <OverTime
        kind="line"
        title={t('goals:chart')}
        labels={days.map(day => ({
          brief: stretchBrief(day, 'day', reader, progress),
          full: stretchName(day, 'day', reader),
        }))}
        series={[series]}
        before={pace}
        unit={unit}
        pointText={(moment, told) => t('reports:chart.point', { at: moment, values: told })}
      />
    </div>
  )
}
