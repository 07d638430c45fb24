import type { TicketItem } from '@stoa/contract/ticket-shapes'
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'

/**
 * Keeps what one looks at where it is while tickets come in above: when the list is scrolled, pointed at or
 * has the focus. `above` tells that there is something new to scroll up to.
 */
export function useSteadyScroll(
  frame: RefObject<HTMLElement | null>,
  tickets: readonly TicketItem[],
  size: number,
) {
  const before = useRef(tickets)
  const [above, setAbove] = useState(false)

  useLayoutEffect(() => {
    const element = frame.current
    const old = before.current
    before.current = tickets
    if (!element || old === tickets) return
    const isLookedAt =
      element.scrollTop > 0 || element.matches(':hover') || element.contains(document.activeElement)
    if (!isLookedAt) return
    const anchor = anchorOf(old, tickets, Math.floor(element.scrollTop / size))
    if (anchor === 0) return
    element.scrollTop += anchor * size
    if (anchor > 0) setAbove(element.scrollTop > 0)
  }, [frame, tickets, size])

  useEffect(() => {
    const element = frame.current
    if (!element || !above) return
    const scrolled = () => element.scrollTop < size / 2 && setAbove(false)
    element.addEventListener('scroll', scrolled, { passive: true })
    return () => element.removeEventListener('scroll', scrolled)
  }, [frame, size, above])

  return { above, show: () => frame.current?.scrollTo({ top: 0, behavior: 'smooth' }) }
}

/** How many rows are asked where they are now: the one that came in may be one of them. */
const asked = 5

/** By how many rows what is in sight has moved: as most of its rows have. */
export function anchorOf(
  old: readonly { id: number }[],
  next: readonly { id: number }[],
  firstInSight: number,
): number {
  const places = new Map(next.map((ticket, index) => [ticket.id, index]))
  const moves: number[] = []
  for (let index = firstInSight; index < old.length && moves.length < asked; index += 1) {
    const place = places.get(old[index]?.id ?? 0)
    if (place !== undefined) moves.push(place - index)
  }
  moves.sort((one, other) => one - other)
  return moves[Math.floor(moves.length / 2)] ?? 0
}
