import type { ComponentProps } from 'react'
import { classes } from './classes.ts'
import control from './control.module.css'
import { type FieldProps, FormField } from './form-field.tsx'
import styles from './text-field.module.css'

type Props = FieldProps &
  Omit<ComponentProps<'textarea'>, 'id' | 'onChange' | 'children'> & {
    onValueChange?: (value: string) => void
  }

/** Several lines of text; `rows` is how many are seen at first. */
export function TextArea({ label, hint, error, optional, onValueChange, className, ...rest }: Props) {
  return (
    <FormField label={label} hint={hint} error={error} optional={optional}>
      {props => (
        <textarea
          rows={3}
          {...rest}
          {...props}
          onChange={onValueChange && (event => onValueChange(event.target.value))}
          className={classes(control.control, styles.area, className)}
        />
      )}
    </FormField>
  )
}
