import { useEffect, useLayoutEffect, useRef, useState } from 'react'

/** Pixels from the end within which one counts as being there. */
const near = 40

/**
 * Begins at the newest message and stays there while bodies and pictures come in, until the reader scrolls.
 * A message that comes later is scrolled to only where the end was in sight; else `hasNews` says so.
 */
export function useStickToEnd(newestKey: string | undefined) {
  const frame = useRef<HTMLElement>(null)
  const content = useRef<HTMLDivElement>(null)
  const sticks = useRef(true)
  const lastKey = useRef(newestKey)
  const [hasNews, setHasNews] = useState(false)
  const isThere = newestKey !== undefined

  useLayoutEffect(() => {
    const outer = frame.current
    const inner = content.current
    if (!isThere || !outer || !inner) return
    const toEnd = () => {
      if (!sticks.current) return
      const newest = inner.querySelector<HTMLElement>('[data-newest]')
      const end = outer.scrollHeight - outer.clientHeight
      // A long message is read from its beginning.
      outer.scrollTop = Math.min(end, (newest?.offsetTop ?? end) - 8)
    }
    const letGo = () => {
      sticks.current = false
    }
    const scrolled = () => {
      if (outer.scrollHeight - outer.clientHeight - outer.scrollTop < near) setHasNews(false)
    }
    toEnd()
    const observer = new ResizeObserver(toEnd)
    observer.observe(inner)
    observer.observe(outer)
    const moves = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const
    for (const move of moves) outer.addEventListener(move, letGo, { passive: true })
    outer.addEventListener('scroll', scrolled, { passive: true })
    return () => {
      observer.disconnect()
      for (const move of moves) outer.removeEventListener(move, letGo)
      outer.removeEventListener('scroll', scrolled)
    }
  }, [isThere])

  useEffect(() => {
    if (lastKey.current === newestKey) return
    const isFirst = lastKey.current === undefined
    lastKey.current = newestKey
    const outer = frame.current
    const inner = content.current
    if (isFirst || !outer || !inner) return
    const newest = inner.querySelector<HTMLElement>('[data-newest]')
    const before = outer.scrollHeight - (newest?.offsetHeight ?? 0)
    const sawTheEnd = before - outer.clientHeight - outer.scrollTop < near * 3
    if (sawTheEnd || newest?.dataset.own) newest?.scrollIntoView({ block: 'nearest' })
    else setHasNews(true)
  }, [newestKey])

  return {
    frame,
    content,
    hasNews,
    showNews: () => {
      setHasNews(false)
      content.current?.querySelector('[data-newest]')?.scrollIntoView({ block: 'start' })
    },
  }
}
