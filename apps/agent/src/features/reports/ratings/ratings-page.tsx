import type { Rating } from '@stoa/contract/rating-reports'
import { ratingKinds } from '@stoa/contract/report-choices'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { Smile } from 'lucide-react'
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
import { RatingsTable } from './ratings-table.tsx'

const route = getRouteApi(`/app${paths.ratings}` as const)
const everyRating = ''

/** What customers said of answers. */
export function RatingsPage() {
  const t = useText()
  const search = kindSearch(route.useSearch())
  const navigate = useNavigate()
  const asked = useKind('ratings', search)
  const [rating] = asked.own.ratings ?? []
  const found = useInfiniteQuery({
    ...pages('ratingReports.list', { query: asked.query }),
    placeholderData: keepPreviousData,
  })
  const ratings: readonly Rating[] = found.data?.pages.flatMap(page => page.items) ?? []
  const change = (next: KindSearch) => navigate({ to: paths.ratings, search: next, replace: true })
  return (
    <KindPage
      name="ratings"
      title={t('kinds:ratings.title')}
      description={t('kinds:ratings.description')}
      search={search}
      files={<FileLinks path="/api/reports/ratings" query={asked.query} />}
    >
      <KindFilters {...{ search, asked }} onChange={change}>
        <Select
          label={t('kinds:ratings.rating')}
          options={[
            { value: everyRating, label: t('reports:filter.all') },
            ...ratingKinds.map(value => ({ value, label: t(`kinds:ratings.kinds.${value}`) })),
          ]}
          value={rating ?? everyRating}
          onValueChange={value => change(withField(search, 'by', value || undefined))}
        />
        <PeopleField
          nobody
          chosen={search.agents ?? []}
          onChange={chosen => change(withField(search, 'agents', chosen))}
        />
      </KindFilters>
      {found.isError && <Failure error={found.error} onRetry={() => found.refetch()} />}
      {found.isPending && <Skeleton lines={8} />}
      {found.isSuccess && ratings.length === 0 && (
        <EmptyState
          icon={<Smile />}
          title={t('kinds:ratings.emptyTitle')}
          text={t('kinds:ratings.emptyText')}
        />
      )}
      {ratings.length > 0 && <RatingsTable ratings={ratings} />}
      <LoadMore label={t('loadMore')} of={found} />
    </KindPage>
  )
}
