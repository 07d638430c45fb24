import { ChevronLeft, ChevronRight } from 'lucide-react'
import type { ReactNode, RefObject } from 'react'
import { classes } from './classes.ts'
import styles from './sideways.module.css'
import { useSideways } from './use-sideways.ts'

type Props = {
  /** What scrolls. */
  line: RefObject<HTMLElement | null>
  className?: string | undefined
  children: ReactNode
}

/** A line that may be wider than its room, for those who have a mouse: an arrow at each end beyond which there is more. Keys move the focus, which scrolls. */
export function Sideways({ line, className, children }: Props) {
  const { before, after, go } = useSideways(line)
  return (
    <div className={classes(styles.frame, className)}>
      {children}
      {before && (
        <button
          type="button"
          className={styles.before}
          tabIndex={-1}
          aria-hidden="true"
          onClick={() => go('before')}
        >
          <ChevronLeft />
        </button>
      )}
      {after && (
        <button
          type="button"
          className={styles.after}
          tabIndex={-1}
          aria-hidden="true"
          onClick={() => go('after')}
        >
          <ChevronRight />
        </button>
      )}
    </div>
  )
}
