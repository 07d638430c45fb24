import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo, useRef, useState } from 'react'
import { Failure } from '../../lib/failure.tsx'
import { useMe } from '../../lib/session.ts'
import { useShortcuts } from '../../lib/shortcuts.ts'
import { useText } from '../../lib/text.ts'
import { usePageTitle } from '../../lib/use-page-title.ts'
import { paths } from '../../paths.ts'
import { ListHead } from './list/list-head.tsx'
import { ListSkeleton } from './list/list-skeleton.tsx'
import { NoTickets } from './list/no-tickets.tsx'
import { TicketRows } from './list/ticket-rows.tsx'
import { useListCounts, useListName } from './list/use-list-name.ts'
import { ticketPages } from './queries.ts'
import { ShortcutsHelp } from './shortcuts-help.tsx'
import styles from './ticket-list-page.module.css'

export function TicketListPage() {
  const t = useText()
  const search = useSearch({ from: `/app${paths.tickets}` })
  const navigate = useNavigate()
  const { listOrder } = useMe()
  const name = useListName(search)
  const counts = useListCounts(search)
  const list = useInfiniteQuery(ticketPages(search, listOrder))
  const tickets = useMemo(() => list.data?.pages.flatMap(page => page.items), [list.data])
  const searchField = useRef<HTMLInputElement>(null)
  const [helpOpen, setHelpOpen] = useState(false)
  useShortcuts(
    useMemo(
      () => ({
        '/': () => searchField.current?.select(),
        c: () => navigate({ to: paths.newTicket }),
        '?': () => setHelpOpen(true),
      }),
      [navigate],
    ),
  )
  const waiting = counts ? counts.new + counts.open : 0
  usePageTitle(name && (waiting > 0 ? t('tickets:countedTitle', { number: waiting, name }) : name))

  return (
    <div className={styles.page}>
      <ListHead
        name={name}
        search={search}
        counts={counts}
        searchField={searchField}
        onHelp={() => setHelpOpen(true)}
      />
      {list.isPending && <ListSkeleton />}
      {list.isError && !tickets && <Failure error={list.error} onRetry={() => list.refetch()} />}
      {tickets?.length === 0 && <NoTickets search={search} />}
      {tickets && tickets.length > 0 && (
        <TicketRows
          key={JSON.stringify([search, listOrder])}
          tickets={tickets}
          search={search}
          hasMore={list.hasNextPage}
          loadingMore={list.isFetchingNextPage}
          moreFailed={list.isFetchNextPageError}
          onMore={() => list.fetchNextPage()}
        />
      )}
      <ShortcutsHelp open={helpOpen} onOpenChange={setHelpOpen} />
    </div>
  )
}
