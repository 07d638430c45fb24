import { classes } from './classes.ts'
import styles from './status-pill.module.css'

export type ShownStatus = 'new' | 'open' | 'answered' | 'resolved'

/**
 * The shape tells what the colour tells: new is a full dot, open a half one (our turn), answered a ring
 * (the customer's turn), resolved a tick. Decoration: the word stands beside it, visible or hidden.
 */
export const StatusMark = ({
  status,
  className,
}: {
  status: ShownStatus
  className?: string | undefined
}) => (
  <svg
    viewBox="0 0 12 12"
    aria-hidden="true"
    className={classes(styles.mark, className)}
    data-status={status}
  >
    {status === 'new' && <circle cx="6" cy="6" r="4.5" fill="currentColor" />}
    {status === 'open' && (
      <>
        <circle cx="6" cy="6" r="4.25" fill="none" stroke="currentColor" strokeWidth="1.5" />
        <path d="M6 1.75a4.25 4.25 0 0 1 0 8.5z" fill="currentColor" />
      </>
    )}
    {status === 'answered' && (
      <circle cx="6" cy="6" r="4.25" fill="none" stroke="currentColor" strokeWidth="1.5" />
    )}
    {status === 'resolved' && (
      <path d="m2 6.5 2.8 2.8L10 3.2" fill="none" stroke="currentColor" strokeWidth="1.8" />
    )}
  </svg>
)
