import { isOfTickets, type MetricName, metricNames } from '@stoa/contract/metrics'
import type { Report } from '@stoa/contract/reports'
import { fullMoment } from '@stoa/text/format'
import { localeOf } from '@stoa/text/languages'
import { useReader } from '../../lib/session.ts'
import { useText } from '../../lib/text.ts'
import { useNow } from '../../lib/use-now.ts'
import { useBehind } from './behind/use-behind.tsx'
import { ChartPanel } from './chart/chart-panel.tsx'
import { chartedOf, columnsOf, offeredBy } from './columns.ts'
import { useGoalLine } from './goals/use-goal-line.ts'
import { NothingCounted } from './nothing-counted.tsx'
import { periodName } from './period/stretches.ts'
import styles from './report.module.css'
import type { ReportSearch } from './report-search.ts'
import { anythingCounted, beforeOf, withoutGaps } from './rows-before.ts'
import { ReportTable } from './table/report-table.tsx'
import { type NamedRow, nextSort, type Sort, sortOf, sortRows, sortText } from './table/sort-rows.ts'
import { useDrawn } from './use-drawn.ts'
import { type ReportQuery, useCalled } from './use-report.ts'

type Props = {
  report: Report
  asked: ReportQuery
  search: ReportSearch
  onChange: (search: ReportSearch) => void
}

/** What is asked for; until that is there, what the answer before it tells over time. */
const drawnOf = ({ rows }: Report, charted: MetricName): MetricName => {
  const told = rows[0]?.points?.values
  return !told || charted in told ? charted : (metricNames.find(column => column in told) ?? charted)
}

/** The chart, and the table that it is drawn from. */
export function ReportView({ report, asked, search, onChange }: Props) {
  const t = useText()
  const reader = useReader()
  const called = useCalled()
  const now = useNow()
  const behind = useBehind(asked, report)
  const { by } = asked
  const rows: NamedRow[] = withoutGaps(report, by, now).map(row => ({ ...row, called: called(by, row) }))
  const metric = drawnOf(report, chartedOf(search))
  const { drawn, moments } = useDrawn(report, rows, asked, metric, now)
  const goal = useGoalLine(report, asked, metric)
  const when = periodName(report, reader)

  const compared = report.before && (
    <p className={styles.compared}>
      {t('reports:comparedWith', { period: periodName(report.before, reader) })}
    </p>
  )
  if (!anythingCounted(report))
    return (
      <>
        {compared}
        <NothingCounted {...{ search, onChange }} ever={report.upTo !== null} />
      </>
    )

  const sort = sortOf(search.sort, offeredBy(search))
  const sortBy = (column: Sort['column']) =>
    onChange({
      ...search,
      sort: sortText(nextSort(sort, column)),
      ...(column !== 'name' && { metric: column }),
    })
  const openDrawn = (key: string | null, step: number | null) =>
    behind.open(metric, rows.find(row => row.key === key) ?? null, moments[step ?? -1])
  return (
    <>
      {compared}
      <ChartPanel
        {...drawn}
        kind={search.chart ?? 'area'}
        goal={goal}
        onOpen={isOfTickets(metric) ? openDrawn : null}
        onKind={chart => onChange({ ...search, chart })}
        offered={offeredBy(search)}
        metric={metric}
        onMetric={chosen => onChange({ ...search, metric: chosen })}
        subtitle={when}
        fileName={`${metric} ${report.from} ${report.to}`}
      />
      <ReportTable
        key={`${by} ${report.from} ${report.to}`}
        label={t('reports:table', { period: when })}
        by={by}
        rows={sort ? sortRows(rows, sort, localeOf(reader.language)) : rows}
        total={report.total}
        before={report.before && { of: row => beforeOf(report, by, row), total: report.before.total }}
        columns={columnsOf(search)}
        sort={sort}
        onSort={sortBy}
        charted={metric}
        onOpen={behind.open}
      />
      {report.upTo && (
        <p className={styles.upTo}>{t('reports:upTo', { when: fullMoment(report.upTo, reader) })}</p>
      )}
      {behind.dialog}
    </>
  )
}
