import { classes } from '../../../ui/classes.ts'
import styles from '../condition-groups.module.css'
import type { ValueProps } from './value-props.ts'

/** A number; null while there is none. */
export const NumberValue = ({
  value,
  onChange,
  invalid,
  describedBy,
  label,
}: ValueProps & { label: string }) => (
  <input
    type="number"
    inputMode="numeric"
    className={classes(styles.input, styles.number)}
    aria-label={label}
    aria-invalid={invalid || undefined}
    aria-describedby={describedBy}
    value={typeof value === 'number' ? value : ''}
    onChange={({ target }) => onChange(target.value === '' ? null : target.valueAsNumber)}
  />
)
