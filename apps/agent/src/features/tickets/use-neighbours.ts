import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useRef } from 'react'
import { useMe } from '../../lib/session.ts'
import { fetchNextTicket, ticketPages } from './queries.ts'
import type { TicketSearch } from './ticket-search.ts'

/** Milliseconds in which what this ticket needs is asked for first. */
const afterThisOne = 100

/**
 * The tickets before and after in the list that this one was opened from. Where an act has taken the ticket
 * out of that list, the next is the one that took its place; it is read before anybody asks for it. `index`: where this
 * one stands there, or stood; -1 where it was never seen.
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
  const at = (place: number) => (index < 0 ? undefined : ids[place])
  const next = at(found >= 0 ? found + 1 : index)
  const queryClient = useQueryClient()
  useEffect(() => {
    if (next === undefined) return
    const timer = setTimeout(() => fetchNextTicket(queryClient, next), afterThisOne)
    return () => clearTimeout(timer)
  }, [queryClient, next])
  return { previous: at(index - 1), next, index }
}
