import { timeBreakdowns } from '@stoa/contract/report-choices'
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { Timer } from 'lucide-react'
import { useState } from 'react'
import { Failure } from '../../../lib/failure.tsx'
import { pages, query } from '../../../lib/query.ts'
import { useText } from '../../../lib/text.ts'
import { paths } from '../../../paths.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { LoadMore } from '../../../ui/load-more.tsx'
import { Select } from '../../../ui/select.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { KindFilters, withField } from '../kinds/kind-filters.tsx'
import { KindPage } from '../kinds/kind-page.tsx'
import { type KindSearch, kindSearch } from '../kinds/kind-search.ts'
import { PeopleField } from '../kinds/people-field.tsx'
import { useKind } from '../kinds/use-kind.ts'
import { PartHead } from '../part-head.tsx'
import { entriesBehind, entriesIn } from './entries-behind.ts'
import { EntriesDialog, type EntriesShown } from './entries-dialog.tsx'
import { EntriesTable } from './entries-table.tsx'
import { stepOfDays } from './step-of-days.ts'
import { SumsTable } from './sums-table.tsx'
import styles from './time.module.css'
import { TimeChart } from './time-chart.tsx'

const route = getRouteApi(`/app${paths.timeReport}` as const)

/** How long agents worked on tickets: sums, over time, and entry by entry. */
export function TimePage() {
  const t = useText()
  const search = kindSearch(route.useSearch())
  const navigate = useNavigate()
  const asked = useKind('time', search)
  const { by, ...filter } = asked.query
  const [shown, setShown] = useState<EntriesShown | null>(null)
  const sums = useQuery({
    ...query('timeReports.sums', { query: { ...filter, by } }),
    placeholderData: keepPreviousData,
  })
  const overTime = useQuery({
    ...query('timeReports.sums', { query: { ...filter, by: stepOfDays(asked.period) } }),
    placeholderData: keepPreviousData,
  })
  const log = useInfiniteQuery({
    ...pages('timeReports.entries', { query: filter }),
    placeholderData: keepPreviousData,
  })
  const entries = log.data?.pages.flatMap(page => page.items) ?? []
  const step = stepOfDays(asked.period)
  const openRow = (key: string | null, called: string) =>
    setShown({ title: called, filter: entriesBehind(filter, by, key) })
  const openStretch = (key: string) =>
    setShown({ title: t('kinds:time.spent'), filter: entriesIn(filter, step, key) })
  const change = (next: KindSearch) => navigate({ to: paths.timeReport, search: next, replace: true })
  const failed = sums.error ?? overTime.error ?? log.error
  const all = sums.data && overTime.data && log.data
  return (
    <KindPage
      name="time"
      title={t('kinds:time.title')}
      description={t('kinds:time.description')}
      search={search}
    >
      <KindFilters {...{ search, asked }} onChange={change}>
        <Select
          label={t('reports:byLabel')}
          options={timeBreakdowns.map(value => ({ value, label: t(`kinds:time.by.${value}`) }))}
          value={by}
          onValueChange={value => change(withField(search, 'by', value === 'agent' ? undefined : value))}
        />
        <PeopleField
          chosen={search.agents ?? []}
          onChange={agents => change(withField(search, 'agents', agents))}
        />
      </KindFilters>
      {failed && (
        <Failure
          error={failed}
          onRetry={() => Promise.all([sums.refetch(), overTime.refetch(), log.refetch()])}
        />
      )}
      {!failed && !all && <Skeleton lines={8} />}
      {!failed && all && entries.length === 0 && (
        <EmptyState icon={<Timer />} title={t('kinds:time.emptyTitle')} text={t('kinds:time.emptyText')} />
      )}
      {!failed && all && entries.length > 0 && (
        <>
          <TimeChart
            report={overTime.data}
            chosen={search.chart}
            onOpen={openStretch}
            onChoose={kind => change(withField(search, 'chart', kind))}
          />
          <section className={styles.part}>
            <PartHead title={t('kinds:time.sums')} path="/api/reports/time" query={{ ...filter, by }} />
            <SumsTable by={by} report={sums.data} onOpen={openRow} />
          </section>
          <section className={styles.part}>
            <PartHead title={t('kinds:time.log')} path="/api/reports/time/entries" query={filter} />
            <EntriesTable entries={entries} />
            <LoadMore label={t('loadMore')} of={log} />
          </section>
        </>
      )}
      {shown && <EntriesDialog shown={shown} onClose={() => setShown(null)} />}
    </KindPage>
  )
}
