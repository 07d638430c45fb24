import type { TicketItem } from '@stoa/contract/tickets'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { TicketSearch } from '../ticket-search.ts'

type Place = { activeId: number | null; offset: number }

const nowhere: Place = { activeId: null, offset: 0 }

/** Where one was in this list; kept beside its pages, so that coming back from a ticket leads there. */
export function usePlace(search: TicketSearch, tickets: readonly TicketItem[]) {
  const queryClient = useQueryClient()
  const key = JSON.stringify(search)
  const [kept] = useState(() => queryClient.getQueryData<Place>(['tickets.place', key]) ?? nowhere)
  const place = useRef(kept)
  const [activeId, setActiveId] = useState(kept.activeId ?? tickets[0]?.id ?? null)

  useEffect(() => {
    const focusIsNowhere = document.activeElement === document.body
    if (kept.activeId !== null && focusIsNowhere)
      document.getElementById(`ticket-${kept.activeId}`)?.focus({ preventScroll: true })
    return () => {
      queryClient.setQueryData(['tickets.place', key], place.current)
    }
  }, [queryClient, key, kept])

  return {
    activeId,
    offset: kept.offset,
    activate: useCallback((id: number) => {
      place.current = { ...place.current, activeId: id }
      setActiveId(id)
    }, []),
    scrolled: (offset: number) => {
      place.current = { ...place.current, offset }
    },
  }
}
