import styles from './availability-mark.module.css'
import { classes } from './classes.ts'

export type ShownAvailability = 'online' | 'away' | 'paused' | 'offline'

type Props = { state: ShownAvailability; className?: string | undefined }

/**
 * The shape tells what the colour tells: online is a full dot, away the hands of a clock, paused two bars, offline an
 * empty ring. Decoration: the word stands beside it, visible or hidden.
 */
export const AvailabilityMark = ({ state, className }: Props) => (
  <svg viewBox="0 0 12 12" aria-hidden="true" className={classes(styles.mark, className)} data-state={state}>
    {state === 'online' && <circle cx="6" cy="6" r="4.75" fill="currentColor" />}
    {state === 'away' && (
      <>
        <circle cx="6" cy="6" r="4.25" fill="none" stroke="currentColor" strokeWidth="1.5" />
        <path d="M6 3.5v2.7l1.8 1.2" fill="none" stroke="currentColor" strokeWidth="1.3" />
      </>
    )}
    {state === 'paused' && <path d="M2.5 1.5H5v9H2.5zM7 1.5h2.5v9H7z" fill="currentColor" />}
    {state === 'offline' && (
      <circle cx="6" cy="6" r="4.25" fill="none" stroke="currentColor" strokeWidth="1.5" />
    )}
  </svg>
)
