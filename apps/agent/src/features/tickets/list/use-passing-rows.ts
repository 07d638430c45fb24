import type { Virtualizer } from '@tanstack/react-virtual'
import { useDeferredValue, useLayoutEffect, useRef } from 'react'

/** So many rows from one drawing to the next, and nobody can read them. */
const unreadable = 2

/**
 * Which rows only pass: those that come in while the list is scrolled faster than anybody reads. They fill when it slows down; a single
 * leap does not count. `size`: of a row, in pixels.
 */
export function usePassingRows(
  rows: Virtualizer<HTMLDivElement, Element>,
  size: number,
): (id: number) => boolean {
  const last = useRef({ offset: 0, leaps: 0 })
  const filled = useRef(new Set<number>())
  const offset = rows.scrollOffset ?? 0
  const way = Math.abs(offset - last.current.offset)
  const leaps = leapsAfter(last.current.leaps, way / size, rows.isScrolling)
  const fast = leaps > 1
  // They need not all fill in the frame in which it slows down.
  const calm = useDeferredValue(!fast)
  const passes = (id: number) => (fast || !calm) && !filled.current.has(id)
  useLayoutEffect(() => {
    last.current = { offset, leaps }
    const keys = rows.getVirtualItems().map(({ key }) => Number(key))
    filled.current = new Set(keys.filter(key => !passes(key)))
  })
  return passes
}

/** How many drawings in a row were leaps, when another one shows so many rows further. */
const leapsAfter = (leaps: number, rowsPassed: number, scrolls: boolean): number => {
  if (!scrolls) return 0
  if (rowsPassed === 0) return leaps
  return rowsPassed >= unreadable ? leaps + 1 : 0
}
