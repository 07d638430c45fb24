import { type FocusEvent, useLayoutEffect, useRef } from 'react'
import type { usePlace } from './use-place.ts'

type Given = {
  tickets: readonly { id: number }[]
  place: Pick<ReturnType<typeof usePlace>, 'activeId' | 'activate' | 'lastIndex'>
  /** Moves the focus there, in whatever shows tickets here. */
  focus: (id: number) => void
  /** Where nothing is left. */
  onEmpty?: () => void
}

/**
 * What leaves a list would take the focus with it: what took its place gets it. Without the focus it is where the keys go
 * on from. @returns what the list listens with
 */
export function useKeptFocus({ tickets, place, focus, onEmpty }: Given) {
  const { activeId, activate, lastIndex } = place
  const hasFocus = useRef(false)
  useLayoutEffect(() => {
    if (activeId === null || tickets.some(({ id }) => id === activeId)) return
    const next = tickets[Math.min(lastIndex(), tickets.length - 1)]
    if (next) activate(next.id)
    if (!hasFocus.current) return
    if (next) return focus(next.id)
    hasFocus.current = false
    onEmpty?.()
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
