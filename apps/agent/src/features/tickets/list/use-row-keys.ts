import type { TicketItem } from '@stoa/contract/ticket-shapes'
import type { Virtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useEffectEvent, useMemo, useRef } from 'react'
import { useShortcuts } from '../../../lib/shortcuts.ts'

type Given = {
  tickets: readonly TicketItem[]
  activeIndex: number
  activate: (id: number) => void
  rows: Virtualizer<HTMLDivElement, Element>
}

/** Moves the focus from row to row: j and k from anywhere on the page, arrows inside of the list. */
export function useRowKeys({ tickets, activeIndex, activate, rows }: Given) {
  const underway = useRef(false)
  const focusRow = (wanted: number) => {
    const index = Math.min(Math.max(wanted, 0), tickets.length - 1)
    const ticket = tickets[index]
    if (!ticket) return
    activate(ticket.id)
    rows.scrollToIndex(index, { align: 'auto' })
    // The next key may come before the next frame, but the row may have to be drawn first.
    let attempts = 5
    const focus = () => {
      const row = document.getElementById(`ticket-${ticket.id}`)
      row?.focus({ preventScroll: true })
      attempts -= 1
      underway.current = !row && attempts > 0
      if (underway.current) requestAnimationFrame(focus)
    }
    focus()
  }
  const step = useEffectEvent((by: number) => {
    const inList = underway.current || document.activeElement?.id.startsWith('ticket-')
    focusRow(inList ? activeIndex + by : activeIndex)
  })
  useShortcuts(useMemo(() => ({ j: () => step(1), k: () => step(-1) }), []))

  const page = () =>
    Math.max(1, Math.floor((rows.scrollRect?.height ?? 0) / rows.options.estimateSize(0)) - 1)
  const press = (event: KeyboardEvent) => {
    const targets: Record<string, number> = {
      ArrowDown: activeIndex + 1,
      ArrowUp: activeIndex - 1,
      Home: 0,
      End: tickets.length - 1,
      PageDown: activeIndex + page(),
      PageUp: activeIndex - page(),
    }
    const target = targets[event.key]
    if (target === undefined || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    focusRow(target)
  }
  return { press, focusRow }
}
