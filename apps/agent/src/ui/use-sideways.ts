import { type RefObject, useEffect, useState } from 'react'

/** Whether there is more of a line before what is seen of it, and after. */
type Beyond = { before: boolean; after: boolean }

const nothing: Beyond = { before: false, after: false }

/** In the direction of reading, wherever that is. */
const forwards = (line: HTMLElement): number => (getComputedStyle(line).direction === 'rtl' ? -1 : 1)

const beyondOf = (line: HTMLElement): Beyond => {
  const at = Math.abs(line.scrollLeft)
  return { before: at > 1, after: at < line.scrollWidth - line.clientWidth - 1 }
}

/** Lets the wheel of a mouse, which only turns up and down, go along a line that is wider than its room. `go`: most of what is seen further. */
export const useSideways = (ref: RefObject<HTMLElement | null>) => {
  const [beyond, setBeyond] = useState(nothing)
  useEffect(() => {
    const line = ref.current
    if (!line) return
    const look = () =>
      setBeyond(known => {
        const seen = beyondOf(line)
        return seen.before === known.before && seen.after === known.after ? known : seen
      })
    const turn = (event: WheelEvent) => {
      if (event.deltaX !== 0 || event.ctrlKey || line.scrollWidth <= line.clientWidth) return
      event.preventDefault()
      line.scrollLeft += event.deltaY * forwards(line)
    }
    const sizes = new ResizeObserver(look)
    for (const each of [line, ...line.children]) sizes.observe(each)
    line.addEventListener('scroll', look, { passive: true })
    line.addEventListener('wheel', turn, { passive: false })
    return () => {
      sizes.disconnect()
      line.removeEventListener('scroll', look)
      line.removeEventListener('wheel', turn)
    }
  }, [ref])
  const go = (where: 'before' | 'after') => {
    const line = ref.current
    const far = 0.7 * (line?.clientWidth ?? 0) * (where === 'after' ? 1 : -1)
    line?.scrollBy({ left: far * forwards(line), behavior: 'smooth' })
  }
  return { beyond, go }
}
