import type { MetricName } from '@stoa/contract/metrics'
import { stepOf } from '@stoa/contract/report-periods'
import type { Report } from '@stoa/contract/reports'
import { useReader } from '../../lib/session.ts'
import { useText } from '../../lib/text.ts'
import type { Moment } from './behind/behind-row.ts'
import { unitOf } from './chart/chart-panel.tsx'
import type { Drawn } from './chart/drawing.tsx'
import { type Series, seriesOf, seriesOfTime } from './chart/series.ts'
import { begunOf, isStretch, periodName, stretchBrief, stretchesOf, stretchName } from './period/stretches.ts'
import { beforeOf } from './rows-before.ts'
import type { NamedRow } from './table/sort-rows.ts'
import type { ReportQuery } from './use-report.ts'

/** What the chart is made of, for one number of a report. */
export function useDrawn(
  report: Report,
  rows: readonly NamedRow[],
  { by }: Pick<ReportQuery, 'by'>,
  metric: MetricName,
  now: number,
): { drawn: Omit<Drawn, 'kind' | 'unit' | 'onOpen'>; moments: readonly Moment[] } {
  const t = useText()
  const reader = { ...useReader(), timeZone: report.zone }
  const unit = unitOf(metric)
  const step = isStretch(by) ? by : stepOf(report)
  const keys = begunOf(stretchesOf(report, step, report.zone), report.zone, now)
  const labels = keys.map(key => ({
    brief: stretchBrief(key, step, reader, report),
    full: stretchName(key, step, reader),
  }))
  const before = report.before
  const earlier = new Map(rows.map(row => [row.key, beforeOf(report, by, row)]))
  const past = before &&
    !isStretch(by) && {
      keys: stretchesOf(before, step, report.zone).slice(0, keys.length),
      rows: new Map(before.rows.map(row => [row.key, row])),
    }
  const series = seriesOf(rows, earlier, keys, metric, unit, past || null)
  const moments = keys.map(key => ({ key, stretch: step }))
  if (!isStretch(by))
    return { drawn: { labels, rows: series, time: null, comparing: before !== null }, moments }
  const all: Series = {
    ...seriesOfTime(rows, keys, metric, unit, t(`metrics:${metric}.name`)),
    sum: report.total[metric] ?? null,
  }
  const allBefore: Series | null = before && {
    ...seriesOfTime(
      before.rows.map(row => ({ ...row, called: row.key })),
      stretchesOf(before, by, report.zone).slice(0, keys.length),
      metric,
      unit,
      t('reports:before', { period: periodName(before, reader) }),
    ),
    sum: before.total[metric] ?? null,
  }
  return {
    drawn: { labels, rows: series, time: { all, before: allBefore }, comparing: before !== null },
    moments,
  }
}
