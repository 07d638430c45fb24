import { exportPaths } from '@stoa/contract/import-targets'
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { ContactRound } from 'lucide-react'
import { DownloadLink } from '../../lib/download-link.tsx'
import { Failure } from '../../lib/failure.tsx'
import { pages, query } from '../../lib/query.ts'
import { usePermission } from '../../lib/session.ts'
import { useText } from '../../lib/text.ts'
import { usePageTitle } from '../../lib/use-page-title.ts'
import { paths } from '../../paths.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { LoadMore } from '../../ui/load-more.tsx'
import { Page } from '../../ui/page.tsx'
import { SearchInput } from '../../ui/search-input.tsx'
import { Segments } from '../../ui/segments.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { ContactDialog } from './contact-dialog.tsx'
import type { ContactSearch } from './contact-search.ts'
import { ContactTable } from './contact-table.tsx'
import styles from './contacts.module.css'
import { KindLinks } from './kind-links.tsx'

const route = getRouteApi(`/app${paths.contacts}` as const)

/** The file of what is on the screen. */
const exportOf = ({ q, group }: ContactSearch) =>
  `${exportPaths.contact}?${new URLSearchParams({ ...(q && { q }), ...(group && { groupId: String(group) }) })}`

export function ContactsPage() {
  const t = useText()
  usePageTitle(t('contacts'))
  const search = route.useSearch()
  const navigate = useNavigate()
  const mayChange = usePermission('contact.change')
  const mayExport = usePermission('contact.export')
  const groups = useQuery(query('contactGroups.list')).data?.items ?? []
  const list = useInfiniteQuery({
    ...pages('contacts.list', { query: { q: search.q, groupId: search.group } }),
    placeholderData: keepPreviousData,
  })
  const found = list.data?.pages.flatMap(page => page.items) ?? []
  const change = (next: ContactSearch) =>
    navigate({ to: paths.contacts, search: { ...search, ...next }, replace: true })
  const narrowed = search.q !== undefined || search.group !== undefined
  return (
    <Page
      title={t('contacts')}
      description={t('contacts:description')}
      actions={
        <>
          {mayExport && found.length > 0 && (
            <DownloadLink look="quiet" href={exportOf(search)}>
              {t('contacts:importing.exportThese')}
            </DownloadLink>
          )}
          {mayChange && <ContactDialog contact={null} />}
        </>
      }
    >
      <div className={styles.tools}>
        <KindLinks />
        <div className={styles.search}>
          <SearchInput
            label={t('contacts:search')}
            hint={t('contacts:search')}
            asked={search.q ?? ''}
            maxLength={200}
            onAsk={q => change({ q: q || undefined } as ContactSearch)}
          />
        </div>
        {groups.length > 0 && (
          <Segments
            label={t('contacts:group')}
            options={[
              { value: '', label: t('contacts:everyGroup') },
              ...groups.map(({ id, name }) => ({ value: String(id), label: name })),
            ]}
            value={search.group === undefined ? '' : String(search.group)}
            onValueChange={group => change({ group: group ? Number(group) : undefined } as ContactSearch)}
          />
        )}
      </div>
      {list.isError && <Failure error={list.error} onRetry={() => list.refetch()} />}
      {list.isPending && <Skeleton lines={8} />}
      {list.isSuccess && found.length === 0 && (
        <EmptyState
          icon={<ContactRound />}
          title={t(narrowed ? 'contacts:noneTitle' : 'contacts:emptyTitle')}
          text={t(narrowed ? 'contacts:noneText' : 'contacts:emptyText')}
        />
      )}
      {found.length > 0 && <ContactTable contacts={found} label={t('contacts')} />}
      <LoadMore label={t('loadMore')} of={list} />
    </Page>
  )
}
