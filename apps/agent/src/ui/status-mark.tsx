import { classes } from './classes.ts'
import styles from './status-pill.module.css'

export type ShownStatus =
  | 'new'
  | 'open'
  | 'answered'
  | 'postponed'
  | 'resolved'
  | 'closed'
  | 'spam'
  | 'deleted'

/**
 * The shape tells what the colour tells: new is a full dot, open a half one (our turn), answered a ring
 * (the customer's turn), postponed a clock, resolved a tick, closed a lock, spam a barred ring, deleted a cross. Decoration: the word stands beside
 * it, visible or hidden.
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
    {status === 'postponed' && (
      <>
        <circle cx="6" cy="6" r="4.75" fill="none" stroke="currentColor" strokeWidth="1.5" />
        <path d="M6 3.4V6l1.8 1.3" fill="none" stroke="currentColor" strokeWidth="1.3" />
      </>
    )}
    {status === 'closed' && (
      <>
        <rect x="2" y="5.25" width="8" height="5.75" rx="1.1" fill="currentColor" />
        <path d="M3.9 5.5V3.6a2.1 2.1 0 0 1 4.2 0v1.9" fill="none" stroke="currentColor" strokeWidth="1.4" />
      </>
    )}
    {status === 'spam' && (
      <>
        <circle cx="6" cy="6" r="4.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
        <path d="m2.9 2.9 6.2 6.2" fill="none" stroke="currentColor" strokeWidth="1.5" />
      </>
    )}
    {status === 'deleted' && (
      <path d="m2.5 2.5 7 7m0-7-7 7" fill="none" stroke="currentColor" strokeWidth="1.6" />
    )}
    {status === 'resolved' && (
      <path d="m2 6.5 2.8 2.8L10 3.2" fill="none" stroke="currentColor" strokeWidth="1.8" />
    )}
  </svg>
)
