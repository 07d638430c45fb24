import { useInfiniteQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { Failure } from '../../../lib/failure.tsx'
import { useMe } from '../../../lib/session.ts'
import { ticketPages } from '../queries.ts'
import type { TicketSearch } from '../ticket-search.ts'
import { ListSkeleton } from './list-skeleton.tsx'
import { NoTickets } from './no-tickets.tsx'
import { TicketRows } from './ticket-rows.tsx'

/** The tickets of a list as rows, or why there are none. */
export function TicketList({ search }: { search: TicketSearch }) {
  const me = useMe()
  const list = useInfiniteQuery(ticketPages(search, me))
  const tickets = useMemo(() => list.data?.pages.flatMap(page => page.items), [list.data])
  return (
    <>
      {list.isPending && <ListSkeleton />}
      {list.isError && !tickets && <Failure error={list.error} onRetry={() => list.refetch()} />}
      {tickets?.length === 0 && <NoTickets search={search} />}
      {tickets && tickets.length > 0 && (
        <TicketRows
          key={JSON.stringify([search, me.listOrder])}
          tickets={tickets}
          search={search}
          hasMore={list.hasNextPage}
          loadingMore={list.isFetchingNextPage}
          moreFailed={list.isFetchNextPageError}
          onMore={() => list.fetchNextPage()}
        />
      )}
    </>
  )
}
