import { overviewMetrics } from '@stoa/contract/report-choices'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { Failure } from '../../../lib/failure.tsx'
import { query } from '../../../lib/query.ts'
import { useText } from '../../../lib/text.ts'
import { paths } from '../../../paths.ts'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { useBehind } from '../behind/use-behind.tsx'
import { unitOf } from '../chart/chart-panel.tsx'
import { addsUp, type Series } from '../chart/series.ts'
import { FileLinks } from '../file-links.tsx'
import { KindFilters } from '../kinds/kind-filters.tsx'
import { KindPage } from '../kinds/kind-page.tsx'
import { type KindSearch, kindSearch } from '../kinds/kind-search.ts'
import { useKind } from '../kinds/use-kind.ts'
import { useMoments } from '../kinds/use-moments.ts'
import { logBehind } from '../sla/log-behind.ts'
import styles from './overview.module.css'
import { OverviewCard } from './overview-card.tsx'

const route = getRouteApi(`/app${paths.overview}` as const)

/** The charts of the main reports on one page, each the way into its report. */
export function OverviewPage() {
  const t = useText()
  const search = kindSearch(route.useSearch())
  const navigate = useNavigate()
  const asked = useKind('overview', search)
  const { every: step, ...filter } = asked.query
  const none = { agents: undefined, channels: undefined, levels: undefined, metrics: undefined }
  const options = { placeholderData: keepPreviousData, refetchInterval: 60_000 }
  const done = useQuery({
    ...query('reports.get', { query: { ...filter, ...none, by: step } }),
    ...options,
  })
  const promises = useQuery({
    ...query('slaReports.compliance', { query: { ...filter, ...none, by: step } }),
    ...options,
  })
  const loads = useQuery({
    ...query('loadReports.load', { query: asked.query }),
    ...options,
  })
  const failed = done.error ?? promises.error ?? loads.error
  const retry = () => Promise.all([done, promises, loads].map(each => each.refetch()))
  const { keys, labels, at } = useMoments(asked.period, step)
  const behind = useBehind({ by: step, filter }, filter)
  const momentAt = (place: number | null) => {
    const key = keys[place ?? -1]
    return key === undefined ? null : { key, stretch: step }
  }
  const openLog = (place: number | null) => {
    const log = logBehind(step, search, filter, keys[place ?? -1] ?? '')
    if (log) void navigate({ to: paths.slaLog, search: log })
  }
  const change = (next: KindSearch) => navigate({ to: paths.overview, search: next, replace: true })
  const { period, from, to, departments } = search
  const kept = {
    ...(period ? { period } : from && to ? { from, to } : { period: 'last30' as const }),
    ...(departments && { departments }),
  }
  const line = (name: string, values: (number | null)[], look = 0): Series => ({
    key: name,
    name,
    look,
    values,
    sum: null,
    before: null,
  })
  const points = at(done.data?.rows ?? [], row => row.key)
  const promised = at(promises.data?.rows ?? [], row => row.key)
  return (
    <KindPage
      name="overview"
      title={t('kinds:overview.title')}
      description={t('kinds:overview.description')}
      search={search}
      files={<FileLinks path="/api/reports/overview" query={asked.query} />}
    >
      <KindFilters {...{ search, asked }} onChange={change} />
      {failed && <Failure error={failed} onRetry={retry} />}
      {done.isPending && <Skeleton lines={8} />}
      {done.data && (
        <div className={styles.cards}>
          {overviewMetrics.map(metric => (
            <OverviewCard
              key={metric}
              title={t(`metrics:${metric}.name`)}
              to={{ to: paths.reports, search: { ...kept, by: 'day', metric } }}
              unit={unitOf(metric)}
              value={done.data.total[metric] ?? null}
              labels={labels}
              onOpen={place => behind.open(metric, null, momentAt(place))}
              series={[
                line(
                  t(`metrics:${metric}.name`),
                  points.map(point => point?.values[metric] ?? (addsUp(unitOf(metric)) ? 0 : null)),
                ),
              ]}
            />
          ))}
          {promises.data && (
            <OverviewCard
              title={t('kinds:nav.sla')}
              to={{ to: paths.slaReport, search: kept }}
              unit="share"
              value={promises.data.total.share}
              onOpen={openLog}
              labels={labels}
              series={[
                line(
                  t('kinds:sla.share'),
                  promised.map(point => point?.share ?? null),
                ),
              ]}
            />
          )}
          {loads.data && (
            <OverviewCard
              title={t('kinds:overview.queue')}
              to={{ to: paths.loadReport, search: kept }}
              unit="minutes"
              // Each average is a sum over the same seconds, so together they are the average of what waited in all of them.
              value={loads.data.rows.reduce((sum, row) => sum + row.queue.average, 0)}
              labels={labels}
              series={loads.data.rows.slice(0, 6).map((row, index) =>
                line(
                  row.department.name,
                  at(row.points, point => point.at).map(point => point?.queue.average ?? 0),
                  index,
                ),
              )}
            />
          )}
        </div>
      )}
      {behind.dialog}
    </KindPage>
  )
}
