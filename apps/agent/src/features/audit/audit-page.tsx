import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { ScrollText, SearchX } from 'lucide-react'
import { pages } from '../../lib/query.ts'
import { useReader } from '../../lib/session.ts'
import { useText } from '../../lib/text.ts'
import { paths } from '../../paths.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Page } from '../../ui/page.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { AuditFilters } from './audit-filters.tsx'
import styles from './audit-page.module.css'
import { type AuditSearch, filterOf } from './audit-search.ts'
import { EntryList } from './entry-list.tsx'

/** Who changed what in the administration. */
export function AuditPage() {
  const t = useText()
  const { timeZone } = useReader()
  const search: AuditSearch = useSearch({ from: `/app/settings${paths.audit}` })
  const navigate = useNavigate()
  const change = (next: AuditSearch) => navigate({ to: paths.audit, search: next, replace: true })
  const log = useInfiniteQuery({
    ...pages('audit.list', { query: filterOf(search, timeZone) }),
    placeholderData: keepPreviousData,
  })
  const entries = log.data?.pages.flatMap(page => page.items) ?? []
  const filtered = Object.keys(search).length > 0
  return (
    <Page title={t('audit:title')} description={t('audit:description')}>
      <AuditFilters search={search} nouns={log.data?.pages[0]?.nouns ?? []} onChange={change} />
      {log.isPending && <Skeleton lines={6} />}
      {entries.length > 0 && <EntryList entries={entries} />}
      {log.isSuccess && entries.length === 0 && !log.hasNextPage && (
        <EmptyState
          icon={filtered ? <SearchX /> : <ScrollText />}
          title={filtered ? t('audit:noneTitle') : t('audit:emptyTitle')}
          text={filtered ? t('audit:noneText') : t('audit:emptyText')}
          action={filtered && <Button onClick={() => change({})}>{t('audit:clearFilters')}</Button>}
        />
      )}
      {log.hasNextPage && (
        <div className={styles.more}>
          {entries.length === 0 && <p role="status">{t('audit:searchOn')}</p>}
          <Button busy={log.isFetchingNextPage} onClick={() => log.fetchNextPage()}>
            {t('loadMore')}
          </Button>
        </div>
      )}
    </Page>
  )
}
