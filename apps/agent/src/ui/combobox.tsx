import { ChevronDown } from 'lucide-react'
import { classes } from './classes.ts'
import control from './control.module.css'
import { type FieldProps, FormField } from './form-field.tsx'
import type { Option } from './option.ts'
import { Picker } from './picker.tsx'
import styles from './select.module.css'

type Props<Value> = FieldProps & {
  options: readonly Option<Value>[]
  value: Value | null
  onValueChange: (value: Value) => void
  /** Shown while nothing is chosen. */
  placeholder?: string
  disabled?: boolean
  /** The options are found elsewhere, by what is typed. */
  onType?: (typed: string) => void
}

/** One of many, found by typing: people, departments, time zones. */
export function Combobox<Value extends string | number>(props: Props<Value>) {
  const { options, value, onValueChange, placeholder, disabled, onType, ...field } = props
  const chosen = options.find(option => option.value === value)
  return (
    <FormField {...field}>
      {tied => (
        <Picker
          label={field.label}
          options={options}
          value={value}
          onValueChange={onValueChange}
          disabled={disabled}
          {...(onType && { onType })}
          trigger={
            <button type="button" {...tied} className={classes(control.control, styles.trigger)}>
              <span className={classes(styles.value, !chosen && styles.placeholder)}>
                {chosen?.label ?? placeholder}
              </span>
              <span className={styles.icon}>
                <ChevronDown />
              </span>
            </button>
          }
        />
      )}
    </FormField>
  )
}
