import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useRef } from 'react'
import { useMe } from '../../lib/session.ts'
import { ticketPages } from './queries.ts'
import type { TicketSearch } from './ticket-search.ts'

const none: readonly number[] = []

/** So many tickets before the end of what was read of a list more of it is read. */
const nearEnd = 10

/** The numbers of the tickets of a list, as far as it was read, in its order. It is read on when the end comes near. `id`: of the ticket that is looked at. */
export function useListed(search: TicketSearch, id: number): readonly number[] {
  const list = useInfiniteQuery(ticketPages(search, useMe()))
  const listed = useMemo(
    () => list.data?.pages.flatMap(page => page.items.map(ticket => ticket.id)) ?? none,
    [list.data],
  )
  const index = listed.indexOf(id)
  const endsSoon = index >= 0 && index >= listed.length - nearEnd
  const { hasNextPage, isFetching, isFetchNextPageError, fetchNextPage } = list
  useEffect(() => {
    if (endsSoon && hasNextPage && !isFetching && !isFetchNextPageError) fetchNextPage()
  }, [endsSoon, hasNextPage, isFetching, isFetchNextPageError, fetchNextPage])
  return listed
}

/**
 * The tickets before and after in the list that this one was opened from. Where an act has taken the ticket
 * out of that list, the next is the one that took its place. `index`: where this one stands there, or stood; -1 where
 * it was never seen.
 */
export function useNeighbours(id: number, listed: readonly number[]) {
  const last = useRef({ id, index: -1 })
  if (last.current.id !== id) last.current = { id, index: -1 }
  const found = listed.indexOf(id)
  if (found >= 0) last.current.index = found
  const { index } = last.current
  const at = (place: number) => (index < 0 ? undefined : listed[place])
  return { previous: at(index - 1), next: at(found >= 0 ? found + 1 : index), index }
}
