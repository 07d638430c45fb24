import type { TicketItem } from '@stoa/contract/ticket-shapes'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { TicketSearch } from '../ticket-search.ts'

/** `index`: where the active one stood when it was seen last. */
type Place = { activeId: number | null; index: number; offset: number }

const nowhere: Place = { activeId: null, index: 0, offset: 0 }

/** Kept beside the pages of the list, and as long as they are. */
const placeKey = (search: TicketSearch) => ['tickets.place', JSON.stringify(search)]

/** What took its place, where it is not in the list any more. */
const whoIsAt = ({ activeId, index }: Place, tickets: readonly TicketItem[]): number | null =>
  tickets.some(({ id }) => id === activeId)
    ? activeId
    : (tickets[Math.min(index, tickets.length - 1)]?.id ?? activeId)

/** Where one was in this list, so that coming back from a ticket leads there. */
export function usePlace(search: TicketSearch, tickets: readonly TicketItem[]) {
  const queryClient = useQueryClient()
  const key = useRef(placeKey(search))
  const [kept] = useState(() => queryClient.getQueryData<Place>(key.current) ?? nowhere)
  const place = useRef(kept)
  const [activeId, setActiveId] = useState(() => whoIsAt(kept, tickets))
  useEffect(
    () => () => {
      queryClient.setQueryData(key.current, place.current)
    },
    [queryClient],
  )
  useLayoutEffect(() => {
    const index = tickets.findIndex(({ id }) => id === activeId)
    if (index >= 0) place.current = { ...place.current, index }
  }, [tickets, activeId])
  return {
    activeId,
    lastIndex: () => place.current.index,
    offset: kept.offset,
    /** Whether one comes back to it. */
    isKept: kept.activeId !== null,
    activate: useCallback((id: number) => {
      place.current = { ...place.current, activeId: id }
      setActiveId(id)
    }, []),
    scrolled: (offset: number) => {
      place.current = { ...place.current, offset }
    },
  }
}

/** The ticket that one looks at is where one will be in its list. `index`: where it stands there, -1 where that is not known. */
export function useRememberedTicket(search: TicketSearch, id: number, index: number): void {
  const queryClient = useQueryClient()
  useEffect(() => {
    queryClient.setQueryData<Place>(placeKey(search), (place = nowhere) => ({
      ...place,
      activeId: id,
      index: index < 0 ? place.index : index,
    }))
  }, [queryClient, search, id, index])
}
