import { type FocusEvent, useLayoutEffect, useRef } from 'react'
import type { BoardStatus } from './columns.ts'
import { focusCard } from './focus-card.ts'

type Given = {
  tickets: readonly { id: number }[]
  activeId: number | null
  activate: (id: number) => void
  status: BoardStatus
}

/**
 * A card that leaves would take the focus with it: the card that took its place gets it, or the head of a column that is
 * empty now. @returns what the column listens with
 */
export function useKeptFocus({ tickets, activeId, activate, status }: Given) {
  const hasFocus = useRef(false)
  const lastIndex = useRef(0)
  const index = tickets.findIndex(({ id }) => id === activeId)
  useLayoutEffect(() => {
    if (index >= 0) {
      lastIndex.current = index
      return
    }
    if (activeId === null) return
    const next = tickets[Math.min(lastIndex.current, tickets.length - 1)]
    if (next) activate(next.id)
    if (!hasFocus.current) return
    if (next) return focusCard(next.id)
    hasFocus.current = false
    document.getElementById(`column-${status}`)?.focus()
  })
  return {
    onFocus: () => {
      hasFocus.current = true
    },
    onBlur: ({ currentTarget, relatedTarget }: FocusEvent) => {
      // What is removed with the focus on it leads nowhere: that is not leaving.
      if (relatedTarget && !currentTarget.contains(relatedTarget)) hasFocus.current = false
    },
  }
}
