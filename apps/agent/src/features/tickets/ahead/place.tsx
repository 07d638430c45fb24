import { Activity, type ReactNode, useLayoutEffect, useRef } from 'react'
import styles from './place.module.css'

/** `ahead`: very likely comes next. */
type Props = { shown: boolean; ahead: boolean; children: ReactNode }

/** Where a ticket is drawn: in sight, or behind the one that is. */
export function Place({ shown, ahead, children }: Props) {
  const place = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const frame = place.current
    if (shown || !ahead || !frame) return
    // React takes what it hides out of the layout, and then showing it costs as much as a new page.
    const layOut = () => {
      for (const child of frame.children)
        if (child instanceof HTMLElement) child.style.removeProperty('display')
    }
    layOut()
    // What is hidden is drawn later than what is seen, and hidden anew then.
    const drawn = new MutationObserver(layOut)
    drawn.observe(frame, { childList: true, subtree: true, attributeFilter: ['style'] })
    return () => drawn.disconnect()
  }, [shown, ahead])
  return (
    <div ref={place} className={styles.place} inert={!shown}>
      <Activity mode={shown ? 'visible' : 'hidden'}>{children}</Activity>
    </div>
  )
}
