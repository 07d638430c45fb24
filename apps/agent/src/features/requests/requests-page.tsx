import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { SearchX, Webhook } from 'lucide-react'
import { pages } from '../../lib/query.ts'
import { errorText } from '../../lib/show-error.ts'
import { useText } from '../../lib/text.ts'
import { paths } from '../../paths.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { LoadMore } from '../../ui/load-more.tsx'
import { Page } from '../../ui/page.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { RequestFilters } from './request-filters.tsx'
import { RequestRow } from './request-row.tsx'
import { filterOf, type RequestSearch } from './request-search.ts'
import styles from './requests-page.module.css'
import { Signing } from './signing/signing.tsx'

/** How often one looks again while something is under way; no event tells of each attempt. */
const lookAgain = 5_000

/** What rules and macros sent to other programs, what became of it, and what it is signed with. */
export function RequestsPage() {
  const t = useText()
  const search: RequestSearch = useSearch({ from: `/app/settings${paths.requests}` })
  const navigate = useNavigate()
  const change = (next: RequestSearch) => navigate({ to: paths.requests, search: next, replace: true })
  const log = useInfiniteQuery({
    ...pages('requests.list', { query: filterOf(search) }),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) =>
      state.data?.pages.some(({ items }) => items.some(isUnderWay)) ? lookAgain : false,
  })
  const requests = log.data?.pages.flatMap(page => page.items) ?? []
  const filtered = Object.keys(search).length > 0
  return (
    <Page title={t('requests:title')} description={t('requests:description')}>
      {(filtered || requests.length > 0) && <RequestFilters search={search} onChange={change} />}
      {log.isPending && <Skeleton lines={6} />}
      {log.error && requests.length === 0 && <Banner tone="danger">{errorText(log.error)}</Banner>}
      {requests.length > 0 && (
        <ul className={styles.requests} aria-label={t('requests:title')}>
          {requests.map(request => (
            <RequestRow key={request.id} request={request} />
          ))}
        </ul>
      )}
      {log.isSuccess && requests.length === 0 && (
        <EmptyState
          icon={filtered ? <SearchX /> : <Webhook />}
          title={filtered ? t('requests:noneTitle') : t('requests:emptyTitle')}
          text={filtered ? t('requests:noneText') : t('requests:emptyText')}
          action={filtered && <Button onClick={() => change({})}>{t('requests:clearFilters')}</Button>}
        />
      )}
      <LoadMore label={t('loadMore')} of={log} />
      <Signing />
    </Page>
  )
}

const isUnderWay = ({ state }: { state: string }): boolean => state === 'waiting' || state === 'sending'
