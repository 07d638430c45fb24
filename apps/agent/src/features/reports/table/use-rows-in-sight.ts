import { useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useCallback } from 'react'

/** Up to so many rows are all drawn. */
const few = 100
/** Further than the arrow and page keys lead at once. */
const overscan = 20
/** Pixels, until a row is measured. */
const estimated = 36

/** Which of many rows are drawn, how much room the others take above and below them, and how to see another one. */
export function useRowsInSight(frame: RefObject<HTMLElement | null>, count: number) {
  const many = count > few
  const rows = useVirtualizer({
    count,
    enabled: many,
    getScrollElement: () => frame.current,
    estimateSize: useCallback(() => estimated, []),
    overscan,
  })
  if (!many)
    return {
      many,
      drawn: Array.from({ length: count }, (_, index) => index),
      above: 0,
      below: 0,
      measure: undefined,
      reveal: () => {},
    }
  const items = rows.getVirtualItems()
  return {
    many,
    drawn: items.map(({ index }) => index),
    above: items[0]?.start ?? 0,
    below: rows.getTotalSize() - (items.at(-1)?.end ?? 0),
    measure: rows.measureElement,
    reveal: (index: number) => rows.scrollToIndex(index),
  }
}
