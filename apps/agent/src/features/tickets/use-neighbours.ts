import { useInfiniteQuery } from '@tanstack/react-query'
import { useMemo, useRef } from 'react'
import { useMe } from '../../lib/session.ts'
import { ticketPages } from './queries.ts'
import type { TicketSearch } from './ticket-search.ts'

/**
 * The tickets before and after in the list that this one was opened from. Where an act has taken the ticket
 * out of that list, the next is the one that took its place.
 */
export function useNeighbours(id: number, search: TicketSearch) {
  const list = useInfiniteQuery(ticketPages(search, useMe().listOrder))
  const ids = useMemo(
    () => list.data?.pages.flatMap(page => page.items.map(ticket => ticket.id)) ?? [],
    [list.data],
  )
  const last = useRef({ id, index: -1 })
  if (last.current.id !== id) last.current = { id, index: -1 }
  const found = ids.indexOf(id)
  if (found >= 0) last.current.index = found
  const { index } = last.current
  if (index < 0) return { previous: undefined, next: undefined }
  return { previous: ids[index - 1], next: found >= 0 ? ids[found + 1] : ids[index] }
}
