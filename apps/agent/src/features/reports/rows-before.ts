import { metrics, metricValue } from '@stoa/contract/metrics'
import type { Breakdown, Report, ReportRow } from '@stoa/contract/reports'
import { begunOf, isStretch, sameStretch, stretchesOf } from './period/stretches.ts'

/** The numbers of a row of which nothing was counted. */
const noValues: Report['total'] = Object.fromEntries(
  metrics.map(({ name, formula }) => [name, metricValue(formula, {})]),
)

/** Whether there are numbers to show, of now or of what it is compared with. */
export const anythingCounted = ({ total, before }: Pick<Report, 'total' | 'before'>): boolean =>
  [total, before?.total ?? {}].some(values => Object.values(values).some(value => (value ?? 0) > 0))

/** What the same row was before; of stretches of time, the first is compared with the first. */
export function beforeOf(report: Report, by: Breakdown, { key }: Pick<ReportRow, 'key'>): Report['total'] {
  const { before, zone } = report
  if (!before) return noValues
  if (!isStretch(by)) return before.rows.find(row => row.key === key)?.values ?? noValues
  const at = stretchesOf(report, by, zone).findIndex(each => sameStretch(each) === sameStretch(key))
  const counterpart = stretchesOf(before, by, zone)[at]
  if (counterpart === undefined) return noValues
  return before.rows.find(row => sameStretch(row.key) === sameStretch(counterpart))?.values ?? noValues
}

/** Rows of time with those stretches in which nothing happened: a gap in a list of days would be overlooked. */
export function withoutGaps(report: Report, by: Breakdown, now: number): readonly ReportRow[] {
  if (!isStretch(by)) return report.rows
  const found = new Map(report.rows.map(row => [sameStretch(row.key), row]))
  return begunOf(stretchesOf(report, by, report.zone), report.zone, now).map(
    key => found.get(sameStretch(key)) ?? { key, name: null, values: noValues },
  )
}
