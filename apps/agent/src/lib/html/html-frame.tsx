import { useEffect, useRef, useState } from 'react'
import { classes } from '../../ui/classes.ts'
import type { FrameDocument } from './frame-document.ts'
import styles from './html-body.module.css'

/** No mail is this long by itself; beyond, the frame scrolls. */
const tallest = 30_000

/** As high as what is in it. Keys pressed inside act as if pressed on the page. */
export function HtmlFrame({ made, title }: { made: FrameDocument; title: string }) {
  const frame = useRef<HTMLIFrameElement>(null)
  const [height, setHeight] = useState(24)
  const [loads, setLoads] = useState(0)

  // biome-ignore lint/correctness/useExhaustiveDependencies: each load brings another document
  useEffect(() => {
    const element = frame.current
    const inside = element?.contentDocument
    if (!element || !inside?.body) return
    const measure = () => {
      const { height: content } = inside.body.getBoundingClientRect()
      setHeight(Math.min(tallest, Math.ceil(content)))
    }
    const passOn = (event: KeyboardEvent) => {
      const { key, code, ctrlKey, metaKey, altKey, shiftKey } = event
      const same = { key, code, ctrlKey, metaKey, altKey, shiftKey, bubbles: true, cancelable: true }
      if (!element.dispatchEvent(new KeyboardEvent('keydown', same))) event.preventDefault()
    }
    const observer = new ResizeObserver(measure)
    observer.observe(inside.body)
    inside.addEventListener('keydown', passOn)
    measure()
    return () => {
      observer.disconnect()
      inside.removeEventListener('keydown', passOn)
    }
  }, [loads])

  return (
    <iframe
      ref={frame}
      title={title}
      sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
      srcDoc={made.source}
      className={classes(styles.frame, made.hasOwnColours && styles.paper)}
      style={{ blockSize: height }}
      onLoad={() => setLoads(count => count + 1)}
    />
  )
}
