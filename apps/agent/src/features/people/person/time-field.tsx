import { classes } from '../../../ui/classes.ts'
import control from '../../../ui/control.module.css'
import styles from './week-editor.module.css'

type Props = {
  label: string
  /** HH:MM of the wall clock; 24:00 where it ends with the day. */
  value: string
  /** Midnight is the end of the day here, not its beginning. */
  ends?: boolean
  wrong: boolean
  onValueChange: (value: string) => void
}

export const TimeField = ({ label, value, ends = false, wrong, onValueChange }: Props) => (
  <input
    type="time"
    required
    aria-label={label}
    aria-invalid={wrong || undefined}
    className={classes(control.control, styles.field)}
    value={value === '24:00' ? '00:00' : value}
    onChange={({ target }) => onValueChange(ends && target.value === '00:00' ? '24:00' : target.value)}
  />
)
