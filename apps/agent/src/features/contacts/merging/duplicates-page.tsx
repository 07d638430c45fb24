import { useInfiniteQuery } from '@tanstack/react-query'
import { Users } from 'lucide-react'
import { Failure } from '../../../lib/failure.tsx'
import { pages } from '../../../lib/query.ts'
import { useText } from '../../../lib/text.ts'
import { usePageTitle } from '../../../lib/use-page-title.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { LoadMore } from '../../../ui/load-more.tsx'
import { Page } from '../../../ui/page.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { KindLinks } from '../kind-links.tsx'
import styles from './merging.module.css'
import { Suggestion } from './suggestion.tsx'

/** Those who may be one person, pair by pair. */
export function DuplicatesPage() {
  const t = useText()
  usePageTitle(t('contacts:merging.duplicates'))
  const list = useInfiniteQuery(pages('contactMerging.duplicates', { query: {} }))
  const pairs = list.data?.pages.flatMap(page => page.items) ?? []
  return (
    <Page title={t('contacts:merging.duplicates')} description={t('contacts:merging.duplicatesText')}>
      <KindLinks />
      {list.isError && <Failure error={list.error} onRetry={() => list.refetch()} />}
      {list.isPending && <Skeleton lines={6} />}
      {list.isSuccess && pairs.length === 0 && (
        <EmptyState
          icon={<Users />}
          title={t('contacts:merging.noneTitle')}
          text={t('contacts:merging.noneText')}
        />
      )}
      {pairs.length > 0 && (
        <ul className={styles.pairs}>
          {pairs.map(pair => (
            <Suggestion key={pair.id} pair={pair} />
          ))}
        </ul>
      )}
      <LoadMore label={t('loadMore')} of={list} />
    </Page>
  )
}
