import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { Route } from 'lucide-react'
import { Failure } from '../../../lib/failure.tsx'
import { pages } from '../../../lib/query.ts'
import { useText } from '../../../lib/text.ts'
import { paths } from '../../../paths.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { LoadMore } from '../../../ui/load-more.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { FileLinks } from '../file-links.tsx'
import { KindFilters, withField } from '../kinds/kind-filters.tsx'
import { KindPage } from '../kinds/kind-page.tsx'
import { type KindSearch, kindSearch } from '../kinds/kind-search.ts'
import { PeopleField } from '../kinds/people-field.tsx'
import { useKind } from '../kinds/use-kind.ts'
import { LivesTable } from './lives-table.tsx'

const route = getRouteApi(`/app${paths.lifecycle}` as const)

/** A line for each ticket: what became of it, and how long it took. */
export function LifecyclePage() {
  const t = useText()
  const search = kindSearch(route.useSearch())
  const navigate = useNavigate()
  const asked = useKind('lifecycle', search)
  const { agents } = search
  const found = useInfiniteQuery({
    ...pages('lifecycleReports.list', { query: asked.query }),
    placeholderData: keepPreviousData,
  })
  const lives = found.data?.pages.flatMap(page => page.items) ?? []
  const change = (next: KindSearch) => navigate({ to: paths.lifecycle, search: next, replace: true })
  return (
    <KindPage
      name="lifecycle"
      title={t('kinds:lifecycle.title')}
      description={t('kinds:lifecycle.description')}
      search={search}
      files={<FileLinks path="/api/reports/lifecycle" query={asked.query} />}
    >
      <KindFilters {...{ search, asked }} onChange={change}>
        <PeopleField
          nobody
          chosen={agents ?? []}
          onChange={chosen => change(withField(search, 'agents', chosen))}
        />
      </KindFilters>
      {found.isError && <Failure error={found.error} onRetry={() => found.refetch()} />}
      {found.isPending && <Skeleton lines={8} />}
      {found.isSuccess && lives.length === 0 && (
        <EmptyState
          icon={<Route />}
          title={t('kinds:lifecycle.emptyTitle')}
          text={t('kinds:lifecycle.emptyText')}
        />
      )}
      {lives.length > 0 && <LivesTable lives={lives} />}
      <LoadMore label={t('loadMore')} of={found} />
    </KindPage>
  )
}
