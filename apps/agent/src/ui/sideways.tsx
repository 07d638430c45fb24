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

const ends = [
  { where: 'before', icon: <ChevronLeft /> },
  { where: 'after', icon: <ChevronRight /> },
] as const

/** A line that may be wider than its room, for those who have a mouse: an arrow at each end beyond which there is more. Keys move the focus, which scrolls. */
export function Sideways({ line, className, children }: Props) {
  const { beyond, go } = useSideways(line)
  return (
    <div className={classes(styles.frame, className)}>
      {children}
      {ends.map(
        ({ where, icon }) =>
          beyond[where] && (
            <button
              key={where}
              type="button"
              className={styles[where]}
              tabIndex={-1}
              aria-hidden="true"
              onClick={() => go(where)}
            >
              {icon}
            </button>
          ),
      )}
    </div>
  )
}
