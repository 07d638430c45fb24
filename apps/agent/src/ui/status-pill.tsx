import { classes } from './classes.ts'
import { type ShownStatus, StatusMark } from './status-mark.tsx'
import styles from './status-pill.module.css'

type Props = {
  status: ShownStatus
  /** The status in the reader's language. */
  label: string
}

/** A status with its mark and its word. */
export const StatusPill = ({ status, label }: Props) => (
  <span className={classes(styles.pill, styles[status])}>
    <StatusMark status={status} />
    {label}
  </span>
)
