import type { TicketItem } from '@stoa/contract/ticket-shapes'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { TicketSearch } from '../ticket-search.ts'

type Place = { activeId: number | null; offset: number }

const nowhere: Place = { activeId: null, offset: 0 }

/** Kept beside the pages of the list, and as long as they are. */
const placeKey = (search: TicketSearch) => ['tickets.place', JSON.stringify(search)]

/** Where one was in this list, so that coming back from a ticket leads there. */
export function usePlace(search: TicketSearch, tickets: readonly TicketItem[]) {
  const queryClient = useQueryClient()
  const key = useRef(placeKey(search))
  const [kept] = useState(() => queryClient.getQueryData<Place>(key.current) ?? nowhere)
  const place = useRef(kept)
  const [activeId, setActiveId] = useState(kept.activeId ?? tickets[0]?.id ?? null)
  useEffect(
    () => () => {
      queryClient.setQueryData(key.current, place.current)
    },
    [queryClient],
  )
  return {
    activeId,
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

/** The ticket that one looks at is where one will be in its list. */
export function useRememberedTicket(search: TicketSearch, id: number): void {
  const queryClient = useQueryClient()
  useEffect(() => {
    queryClient.setQueryData<Place>(placeKey(search), (place = nowhere) => ({ ...place, activeId: id }))
  }, [queryClient, search, id])
}
