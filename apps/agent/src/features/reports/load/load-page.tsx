import type { LoadReport } from '@stoa/contract/load-reports'
import { loadSteps, type Stretch } from '@stoa/contract/report-choices'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { Gauge } from 'lucide-react'
import { Failure } from '../../../lib/failure.tsx'
import { query } from '../../../lib/query.ts'
import { useReader } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { paths } from '../../../paths.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Select } from '../../../ui/select.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { FileLinks } from '../file-links.tsx'
import { KindChart } from '../kinds/kind-chart.tsx'
import { KindFilters, withField } from '../kinds/kind-filters.tsx'
import { KindPage } from '../kinds/kind-page.tsx'
import { type KindSearch, kindSearch } from '../kinds/kind-search.ts'
import { useKind } from '../kinds/use-kind.ts'
import { useMoments } from '../kinds/use-moments.ts'
import { periodName, periodOfStretch } from '../period/stretches.ts'
import { behindLevel } from './behind-level.ts'
import styles from './load.module.css'
import { LoadTable } from './load-table.tsx'

const route = getRouteApi(`/app${paths.loadReport}` as const)

/** How much waited, and who was there for it. */
export function LoadPage() {
  const t = useText()
  const search = kindSearch(route.useSearch())
  const navigate = useNavigate()
  const asked = useKind('load', search)
  const { every } = asked.own
  const report = useQuery({
    ...query('loadReports.load', { query: asked.query }),
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
  })
  const change = (next: KindSearch) => navigate({ to: paths.loadReport, search: next, replace: true })
  const rows = report.data?.rows ?? []
  return (
    <KindPage
      name="load"
      title={t('kinds:load.title')}
      description={t('kinds:load.description')}
      search={search}
      files={<FileLinks path="/api/reports/load" query={asked.query} />}
    >
      <KindFilters {...{ search, asked }} onChange={change}>
        <Select
          label={t('kinds:load.every')}
          options={loadSteps.map(value => ({ value, label: t(`reports:by.${value}`) }))}
          value={every}
          onValueChange={value => change(withField(search, 'by', value === 'day' ? undefined : value))}
        />
      </KindFilters>
      {report.isError && <Failure error={report.error} onRetry={() => report.refetch()} />}
      {report.isPending && <Skeleton lines={8} />}
      {report.isSuccess && rows.length === 0 && (
        <EmptyState icon={<Gauge />} title={t('kinds:load.emptyTitle')} text={t('kinds:load.emptyText')} />
      )}
      {report.data && rows.length > 0 && (
        <>
          <Chart report={report.data} {...{ every, search }} today={asked.today} onChange={change} />
          <LoadTable report={report.data} />
        </>
      )}
    </KindPage>
  )
}

const drawn = ['queue', 'held', 'agents', 'slots'] as const

type ChartProps = {
  report: LoadReport
  every: Stretch
  search: KindSearch
  today: string
  onChange: (search: KindSearch) => void
}

/** One department over time; the first one, until another is chosen. */
function Chart({ report, every, search, today, onChange }: ChartProps) {
  const navigate = useNavigate()
  const t = useText()
  const reader = useReader()
  const { keys, labels, at } = useMoments(report, every)
  const row = report.rows.find(({ department }) => String(department.id) === search.shown) ?? report.rows[0]
  if (!row) return null
  const open = (level: string, step: number) => {
    const name = drawn.find(each => each === level)
    const stretch = periodOfStretch(keys[step] ?? report.from, every, report, report.zone)
    const goal = name && behindLevel(name, row.department.id, stretch, today)
    if (goal) void navigate(goal)
  }
  const points = at(row.points, point => point.at)
  const series = drawn.map((name, index) => ({
    key: name,
    name: t(`kinds:load.${name}`),
    look: index,
    values: points.map(point => point?.[name].average ?? 0),
    sum: null,
    before: null,
  }))
  return (
    <>
      {report.rows.length > 1 && (
        <div className={styles.shown}>
          <Select
            label={t('kinds:load.shown')}
            options={report.rows.map(({ department: { id, name } }) => ({ value: String(id), label: name }))}
            value={String(row.department.id)}
            onValueChange={id => onChange(withField(search, 'shown', id))}
          />
        </div>
      )}
      <KindChart
        title={t('kinds:load.chart', { department: row.department.name })}
        subtitle={periodName(report, reader)}
        unit="minutes"
        usual="line"
        {...{ labels, series }}
        onOpen={open}
        chosen={search.chart}
        onChoose={kind => onChange(withField(search, 'chart', kind))}
      />
    </>
  )
}
