import { slaBreakdowns } from '@stoa/contract/report-choices'
import { stepOf } from '@stoa/contract/report-periods'
import type { SlaReport } from '@stoa/contract/sla-reports'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { ShieldCheck } from 'lucide-react'
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
import { PeopleField } from '../kinds/people-field.tsx'
import { useKind } from '../kinds/use-kind.ts'
import { useMoments } from '../kinds/use-moments.ts'
import { periodName } from '../period/stretches.ts'
import { LevelField } from './level-field.tsx'
import { logBehind } from './log-behind.ts'
import { SlaTable } from './sla-table.tsx'

const route = getRouteApi(`/app${paths.slaReport}` as const)

/** How many promises were kept, over time and by department, agent, level or promise. */
export function SlaReportPage() {
  const t = useText()
  const search = kindSearch(route.useSearch())
  const navigate = useNavigate()
  const asked = useKind('sla', search)
  const { by } = asked.own
  const step = stepOf(asked.period)
  const report = useQuery({
    ...query('slaReports.compliance', { query: asked.query }),
    placeholderData: keepPreviousData,
  })
  const overTime = useQuery({
    ...query('slaReports.compliance', { query: { ...asked.query, by: step } }),
    placeholderData: keepPreviousData,
  })
  const change = (next: KindSearch) => navigate({ to: paths.slaReport, search: next, replace: true })
  const failed = report.error ?? overTime.error
  return (
    <KindPage
      name="sla"
      title={t('kinds:sla.title')}
      description={t('kinds:sla.description')}
      search={search}
      files={<FileLinks path="/api/reports/sla" query={asked.query} />}
    >
      <KindFilters {...{ search, asked }} onChange={change}>
        <Select
          label={t('reports:byLabel')}
          options={slaBreakdowns.map(value => ({ value, label: t(`kinds:sla.by.${value}`) }))}
          value={by}
          onValueChange={value => change(withField(search, 'by', value === 'department' ? undefined : value))}
        />
        <PeopleField
          nobody
          chosen={search.agents ?? []}
          onChange={agents => change(withField(search, 'agents', agents))}
        />
        <LevelField
          chosen={search.levels ?? []}
          onChange={levels => change(withField(search, 'levels', levels))}
        />
      </KindFilters>
      {failed && (
        <Failure error={failed} onRetry={() => Promise.all([report.refetch(), overTime.refetch()])} />
      )}
      {!failed && (!report.data || !overTime.data) && <Skeleton lines={8} />}
      {!failed && report.data?.rows.length === 0 && (
        <EmptyState
          icon={<ShieldCheck />}
          title={t('kinds:sla.emptyTitle')}
          text={t('kinds:sla.emptyText')}
        />
      )}
      {!failed && overTime.data && report.data && report.data.rows.length > 0 && (
        <>
          <Chart
            report={overTime.data}
            search={search}
            onChoose={kind => change(withField(search, 'chart', kind))}
          />
          <SlaTable {...{ by, search }} report={report.data} />
        </>
      )}
    </KindPage>
  )
}

type ChartProps = {
  report: SlaReport
  search: KindSearch
  onChoose: (kind: string) => void
}

function Chart({ report, search, onChoose }: ChartProps) {
  const navigate = useNavigate()
  const t = useText()
  const reader = useReader()
  const step = stepOf(report)
  const { keys, labels, at } = useMoments(report, step)
  const open = (outcome: string, place: number) => {
    const behind = logBehind(step, search, report, keys[place] ?? '')
    if (behind && (outcome === 'met' || outcome === 'missed'))
      void navigate({ to: paths.slaLog, search: { ...behind, outcome } })
  }
  const points = at(report.rows, row => row.key)
  const series = (['met', 'missed'] as const).map((name, index) => ({
    key: name,
    name: t(`kinds:sla.${name}`),
    look: index,
    values: points.map(point => point?.[name] ?? 0),
    sum: report.total[name],
    before: null,
  }))
  return (
    <KindChart
      title={t('kinds:sla.chart')}
      subtitle={periodName(report, reader)}
      unit="count"
      usual="bar"
      {...{ labels, series, onChoose }}
      chosen={search.chart}
      // The log tells days apart, but no hours.
      onOpen={step === 'hour' ? undefined : open}
    />
  )
}
