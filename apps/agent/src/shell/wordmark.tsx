import { classes } from '../ui/classes.ts'
import styles from './wordmark.module.css'

/** A colonnade: roof, three columns, step. `brief`: without the name where a phone has no room for it. */
export const Wordmark = ({ brief = false }: { brief?: boolean }) => (
  <span className={classes(styles.wordmark, brief && styles.brief)}>
    <svg viewBox="0 0 20 20" aria-hidden="true" className={styles.mark}>
      <path
        d="M1 2h18v2.8H1zM1 16.2h18v1.8H1zM3 6.2h3v8.6H3zM8.5 6.2h3v8.6h-3zM14 6.2h3v8.6h-3z"
        fill="currentColor"
      />
    </svg>
    <span className={styles.name}>Stoa</span>
  </span>
)
