import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Search, SearchX } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { Failure } from '../../lib/failure.tsx'
import { pages } from '../../lib/query.ts'
import { useText } from '../../lib/text.ts'
import { usePageTitle } from '../../lib/use-page-title.ts'
import { paths } from '../../paths.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { LoadMore } from '../../ui/load-more.tsx'
import { Page } from '../../ui/page.tsx'
import { SearchInput } from '../../ui/search-input.tsx'
import { Hit } from './hit.tsx'
import { Operators } from './operators.tsx'
import styles from './search-page.module.css'
import { useHitKeys } from './use-hit-keys.ts'

const atOnce = 30

/** Finds tickets by what was written in them. */
export function SearchPage() {
  const t = useText()
  const { q = '' } = useSearch({ from: `/app${paths.search}` })
  const navigate = useNavigate()
  const results = useRef<HTMLOListElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const onKeyDown = useHitKeys(field, results)
  useEffect(() => field.current?.focus(), [])
  const found = useInfiniteQuery({
    ...pages('search.tickets', { query: { q, limit: atOnce } }),
    enabled: q !== '',
    placeholderData: keepPreviousData,
  })
  usePageTitle(q === '' ? t('search:title') : t('search:titleOf', { q }))
  // A ticket comes again on a later page where an older message of it has the words, too.
  const all = q === '' ? [] : (found.data?.pages.flatMap(page => page.items) ?? [])
  const hits = [...new Map(all.toReversed().map(hit => [hit.ticket.id, hit])).values()].toReversed()
  const notUnderstood = q === '' || found.isPlaceholderData ? [] : (found.data?.pages[0]?.notUnderstood ?? [])
  const nothing = q !== '' && found.isSuccess && !found.isPlaceholderData && hits.length === 0
  return (
    <Page title={t('search:title')} width="reading">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: arrows lead from the field to what was found and back. */}
      <div className={styles.content} onKeyDown={onKeyDown}>
        <SearchInput
          label={t('search:label')}
          hint={t('search:hint')}
          asked={q}
          onAsk={text => navigate({ to: paths.search, search: text ? { q: text } : {}, replace: true })}
          maxLength={300}
          field={field}
          size="large"
        />
        {found.isError && <Failure error={found.error} onRetry={() => found.refetch()} />}
        {notUnderstood.length > 0 && (
          <p role="status" className={styles.notUnderstood}>
            {t('search:notUnderstood', { parts: notUnderstood.join(' ') })}
          </p>
        )}
        {nothing && (
          <EmptyState icon={<SearchX />} title={t('search:nothing.title')} text={t('search:nothing.text')} />
        )}
        {q === '' && (
          <EmptyState icon={<Search />} title={t('search:start.title')} text={t('search:start.text')} />
        )}
        {(q === '' || nothing) && <Operators field={field} />}
        {hits.length > 0 && (
          <ol
            ref={results}
            className={styles.hits}
            aria-label={t('search:results')}
            aria-busy={found.isFetching}
          >
            {hits.map(hit => (
              <Hit key={hit.ticket.id} hit={hit} />
            ))}
          </ol>
        )}
        <LoadMore label={t('loadMore')} of={found} />
      </div>
    </Page>
  )
}
