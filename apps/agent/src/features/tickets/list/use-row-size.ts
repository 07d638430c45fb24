import { type RefObject, useLayoutEffect, useState } from 'react'

/** Below this width (44rem, as in ticket-row.module.css) a row has three lines. */
const narrow = 44 * 16

/** Height of a row in pixels. All rows are alike, so nothing needs measuring and nothing jumps. */
export function useRowSize(frame: RefObject<HTMLElement | null>): number {
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
  if (width <= narrow) return 84
  return matchMedia('(pointer: coarse)').matches ? 52 : 44
}
