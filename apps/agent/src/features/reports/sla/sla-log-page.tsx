import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { ScrollText } from 'lucide-react'
import { Failure } from '../../../lib/failure.tsx'
import { pages } from '../../../lib/query.ts'
import { useText } from '../../../lib/text.ts'
import { paths } from '../../../paths.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { LoadMore } from '../../../ui/load-more.tsx'
import { Select } from '../../../ui/select.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { FileLinks } from '../file-links.tsx'
import { KindFilters, withField } from '../kinds/kind-filters.tsx'
import { KindPage } from '../kinds/kind-page.tsx'
import { type KindSearch, kindSearch } from '../kinds/kind-search.ts'
import { PeopleField } from '../kinds/people-field.tsx'
import { useKind } from '../kinds/use-kind.ts'
import { LevelField } from './level-field.tsx'
import { SlaRecords } from './sla-records.tsx'

const route = getRouteApi(`/app${paths.slaLog}` as const)
const both = ''

/** Every promise that was kept or missed. */
export function SlaLogPage() {
  const t = useText()
  const search = kindSearch(route.useSearch())
  const navigate = useNavigate()
  const asked = useKind('slaLog', search)
  const { agents, levels, outcome } = search
  const log = useInfiniteQuery({
    ...pages('slaReports.log', { query: asked.query }),
    placeholderData: keepPreviousData,
  })
  const records = log.data?.pages.flatMap(page => page.items) ?? []
  const change = (next: KindSearch) => navigate({ to: paths.slaLog, search: next, replace: true })
  return (
    <KindPage
      name="slaLog"
      title={t('kinds:slaLog.title')}
      description={t('kinds:slaLog.description')}
      search={search}
      files={<FileLinks path="/api/reports/sla/log" query={asked.query} />}
    >
      <KindFilters {...{ search, asked }} onChange={change}>
        <Select
          label={t('kinds:slaLog.filter')}
          options={[
            { value: both, label: t('kinds:slaLog.any') },
            { value: 'met', label: t('kinds:sla.met') },
            { value: 'missed', label: t('kinds:sla.missed') },
          ]}
          value={outcome ?? both}
          onValueChange={value =>
            change(withField(search, 'outcome', value === 'met' || value === 'missed' ? value : undefined))
          }
        />
        <PeopleField
          nobody
          chosen={agents ?? []}
          onChange={chosen => change(withField(search, 'agents', chosen))}
        />
        <LevelField chosen={levels ?? []} onChange={chosen => change(withField(search, 'levels', chosen))} />
      </KindFilters>
      {log.isError && <Failure error={log.error} onRetry={() => log.refetch()} />}
      {log.isPending && <Skeleton lines={8} />}
      {log.isSuccess && records.length === 0 && (
        <EmptyState
          icon={<ScrollText />}
          title={t('kinds:slaLog.emptyTitle')}
          text={t('kinds:sla.emptyText')}
        />
      )}
      {records.length > 0 && <SlaRecords records={records} />}
      <LoadMore label={t('loadMore')} of={log} />
    </KindPage>
  )
}
