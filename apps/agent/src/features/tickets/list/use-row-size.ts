import { type RefObject, useLayoutEffect, useState } from 'react'
import { useIsCompact } from '../../../lib/density.ts'

/** Below this width (44rem, as in ticket-row.module.css) a row has three lines. */
const narrow = 44 * 16

/** Height of a row in pixels. All rows are alike, so nothing needs measuring and nothing jumps. */
export function useRowSize(frame: RefObject<HTMLElement | null>): number {
  const compact = useIsCompact()
  const [width, setWidth] = useState(narrow + 1)
  useLayoutEffect(() => {
    const element = frame.current
    if (!element) return
    const measure = () => setWidth(element.clientWidth)
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [frame])
  if (width <= narrow) return compact ? 76 : 84
  if (matchMedia('(pointer: coarse)').matches) return 52
  return compact ? 34 : 44
}
