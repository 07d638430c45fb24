import type { Goal } from '@stoa/contract/goals'
import type { MetricName } from '@stoa/contract/metrics'
import { unitOf } from '@stoa/contract/metrics-within'
import { stepOf } from '@stoa/contract/report-periods'
import type { Report } from '@stoa/contract/reports'
import { useQuery } from '@tanstack/react-query'
import { query } from '../../../lib/query.ts'
import { useText } from '../../../lib/text.ts'
import { addsUp } from '../chart/series.ts'
import { isStretch } from '../period/stretches.ts'
import type { ReportQuery } from '../use-report.ts'
import { useGoalWords } from './goal-words.ts'

type Asked = Pick<ReportQuery, 'by' | 'filter'>

const isOnly = (ids: readonly number[] | undefined, id: number | undefined) =>
  id === undefined ? ids === undefined : ids?.length === 1 && ids[0] === id

/** Whether a goal is about just what is drawn. What adds up is comparable only where a step is as long as the goal's period. */
export function isAbout(goal: Goal, report: Report, { by, filter }: Asked, metric: MetricName): boolean {
  if (goal.metric !== metric || filter.channels?.length || filter.tag || filter.company) return false
  if (goal.progress.from > report.to || goal.progress.to < report.from) return false
  const step = isStretch(by) ? by : stepOf(report)
  if (addsUp(unitOf(metric)) && goal.period !== step) return false
  const alone = by === 'department' && report.rows.length === 1 ? Number(report.rows[0]?.key) : undefined
  const departments = filter.departments ?? (alone === undefined ? undefined : [alone])
  return isOnly(departments, goal.department?.id) && isOnly(filter.agents, goal.agent?.id)
}

/** The line that a goal draws into the chart of a report: of several the newest. */
export function useGoalLine(report: Report, asked: Asked, metric: MetricName) {
  const t = useText()
  const words = useGoalWords()
  const goals = useQuery(query('goals.list')).data?.items ?? []
  const goal = goals.findLast(each => isAbout(each, report, asked, metric))
  if (!goal) return null
  return { value: goal.target, name: `${t('goals:targetLine')}: ${words.sentence(goal)}` }
}
