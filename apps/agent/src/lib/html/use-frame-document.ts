import { useEffect, useMemo, useState } from 'react'
import { useMe } from '../session.ts'
import type { FrameDocument, frameDocument } from './frame-document.ts'

/** Loaded for the first text that needs it; from then on at hand while a page is drawn, also one that is drawn ahead. */
let make: typeof frameDocument | undefined

/** What a frame shows of foreign HTML; null until the first can be made. */
export function useFrameDocument(html: string, pictures: boolean, quoteLabel: string): FrameDocument | null {
  const { theme } = useMe()
  const wanted = useMemo(() => ({ html, pictures, quoteLabel, theme }), [html, pictures, quoteLabel, theme])
  const [made, setMade] = useState(() =>
    // A page that is drawn ahead must not fetch pictures from elsewhere: their sender would think that it is read.
    make && !pictures ? { from: wanted, document: make(html, wanted) } : null,
  )
  useEffect(() => {
    if (made?.from === wanted) return
    let current = true
    import('./frame-document.ts').then(loaded => {
      make = loaded.frameDocument
      // By then the page has another theme, too, if that is what has changed.
      if (current) setMade({ from: wanted, document: make(wanted.html, wanted) })
    })
    return () => {
      current = false
    }
  }, [made, wanted])
  return made?.document ?? null
}
