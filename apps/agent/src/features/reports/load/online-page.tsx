import { services } from '@stoa/contract/report-choices'
import { valueText } from '@stoa/text/value-text'
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { UserRoundCheck } from 'lucide-react'
import { Failure } from '../../../lib/failure.tsx'
import { pages, query } from '../../../lib/query.ts'
import { useReader } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { paths } from '../../../paths.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { LoadMore } from '../../../ui/load-more.tsx'
import { Select } from '../../../ui/select.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { Table } from '../../../ui/table.tsx'
import { KindFilters, withField } from '../kinds/kind-filters.tsx'
import { KindPage } from '../kinds/kind-page.tsx'
import { type KindSearch, kindSearch } from '../kinds/kind-search.ts'
import { momentText } from '../kinds/moment-text.ts'
import { PeopleField } from '../kinds/people-field.tsx'
import { useKind } from '../kinds/use-kind.ts'
import { Words } from '../kinds/words.tsx'
import { PartHead } from '../part-head.tsx'
import styles from './load.module.css'

const route = getRouteApi(`/app${paths.onlineReport}` as const)

/** When agents were online, and for how long. */
export function OnlinePage() {
  const t = useText()
  const reader = useReader()
  const search = kindSearch(route.useSearch())
  const navigate = useNavigate()
  const asked = useKind('online', search)
  const { service } = asked.own
  const log = useInfiniteQuery({
    ...pages('loadReports.online', { query: asked.query }),
    placeholderData: keepPreviousData,
  })
  const hours = useQuery({
    ...query('loadReports.hours', { query: asked.query }),
    placeholderData: keepPreviousData,
  })
  const items = log.data?.pages.flatMap(page => page.items) ?? []
  const change = (next: KindSearch) => navigate({ to: paths.onlineReport, search: next, replace: true })
  const moment = (at: string) => <time dateTime={at}>{momentText(at, reader)}</time>
  const time = (seconds: number) => valueText(seconds, 'seconds', reader.language)
  const failed = log.error ?? hours.error
  return (
    <KindPage
      name="online"
      title={t('kinds:online.title')}
      description={t('kinds:online.description')}
      search={search}
    >
      <KindFilters {...{ search, asked }} onChange={change}>
        <PeopleField
          chosen={search.agents ?? []}
          onChange={agents => change(withField(search, 'agents', agents))}
        />
        <Select
          label={t('kinds:online.service')}
          options={services.map(value => ({ value, label: t(`availability:services.${value}`) }))}
          value={service}
          onValueChange={value => change(withField(search, 'by', value === 'tickets' ? undefined : value))}
        />
      </KindFilters>
      {failed && <Failure error={failed} onRetry={() => Promise.all([log.refetch(), hours.refetch()])} />}
      {!failed && (log.isPending || hours.isPending) && <Skeleton lines={8} />}
      {log.isSuccess && items.length === 0 && (
        <EmptyState
          icon={<UserRoundCheck />}
          title={t('kinds:online.emptyTitle')}
          text={t('kinds:online.emptyText')}
        />
      )}
      {items.length > 0 && (
        <div className={styles.columns}>
          <div className={styles.part}>
            <PartHead
              title={t('kinds:online.hoursTitle')}
              path="/api/reports/availability/hours"
              query={asked.query}
            />
            <Table
              label={t('kinds:online.hoursTitle')}
              columns={[
                { key: 'agent', title: t('reports:by.agent'), cell: row => <Words>{row.agent.name}</Words> },
                {
                  key: 'time',
                  title: t('kinds:online.time'),
                  align: 'end',
                  cell: row => time(row.seconds),
                },
              ]}
              rows={hours.data?.rows ?? []}
              rowKey={({ agent }) => agent.id}
            />
          </div>
          <div className={styles.part}>
            <PartHead title={t('kinds:online.log')} path="/api/reports/availability" query={asked.query} />
            <Table
              label={t('kinds:online.log')}
              columns={[
                { key: 'agent', title: t('reports:by.agent'), cell: row => <Words>{row.agent.name}</Words> },
                {
                  key: 'department',
                  title: t('reports:by.department'),
                  cell: row => <Words>{row.department.name}</Words>,
                },
                { key: 'from', title: t('kinds:online.from'), short: true, cell: row => moment(row.from) },
                {
                  key: 'to',
                  title: t('kinds:online.to'),
                  short: true,
                  cell: row => (row.to === null ? t('kinds:online.still') : moment(row.to)),
                },
                {
                  key: 'time',
                  title: t('kinds:online.time'),
                  align: 'end',
                  cell: row => time(row.seconds),
                },
              ]}
              rows={items}
              rowKey={({ agent, department, from }) => `${agent.id} ${department.id} ${from}`}
            />
            <LoadMore label={t('loadMore')} of={log} />
          </div>
        </div>
      )}
    </KindPage>
  )
}
