import type { ComponentProps } from 'react'
import { classes } from './classes.ts'
import control from './control.module.css'
import { type FieldProps, FormField } from './form-field.tsx'
import styles from './text-field.module.css'

type Props = FieldProps &
  Omit<ComponentProps<'input'>, 'id' | 'onChange' | 'children'> & {
    onValueChange?: (value: string) => void
  }

/** One line of text. `name` makes it part of the form's data; `onValueChange` with `value` keeps it controlled. */
export function TextField({ label, hint, error, optional, onValueChange, className, ...rest }: Props) {
  return (
    <FormField label={label} hint={hint} error={error} optional={optional}>
      {props => (
        <input
          {...rest}
          {...props}
          onChange={onValueChange && (event => onValueChange(event.target.value))}
          className={classes(control.control, styles.input, className)}
        />
      )}
    </FormField>
  )
}
