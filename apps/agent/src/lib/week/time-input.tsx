import { classes } from '../../ui/classes.ts'
import control from '../../ui/control.module.css'
import styles from './intervals.module.css'

type Props = {
  label: string
  value: string
  /** At the end of an interval, midnight is that of the next day. */
  ends?: boolean
  invalid: boolean
  describedBy: string | undefined
  onValueChange: (value: string) => void
}

/** A time as the reader's system writes it. */
export const TimeInput = ({ label, value, ends = false, invalid, describedBy, onValueChange }: Props) => (
  <input
    type="time"
    aria-label={label}
    aria-invalid={invalid || undefined}
    aria-describedby={describedBy}
    value={value === '24:00' ? '00:00' : value}
    onChange={({ target }) =>
      onValueChange(ends && target.value === '00:00' ? '24:00' : target.value.slice(0, 5))
    }
    className={classes(control.control, styles.time)}
  />
)
