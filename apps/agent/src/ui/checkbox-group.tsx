import { Checkbox } from './checkbox.tsx'
import styles from './checkbox-group.module.css'
import { FieldSet } from './field-set.tsx'
import type { FieldProps } from './form-field.tsx'
import type { Option } from './option.ts'

type Props<Value> = Omit<FieldProps, 'optional'> & {
  options: readonly Option<Value>[]
  chosen: readonly Value[]
  onChange: (chosen: Value[]) => void
}

/** Any number of a few values. */
export function CheckboxGroup<Value extends string | number>(props: Props<Value>) {
  const { options, chosen, onChange, ...said } = props
  return (
    <FieldSet {...said}>
      <ul className={styles.list}>
        {options.map(option => (
          <li key={option.value}>
            <Checkbox
              label={option.label}
              checked={chosen.includes(option.value)}
              onCheckedChange={checked =>
                onChange(checked ? [...chosen, option.value] : chosen.filter(other => other !== option.value))
              }
            />
          </li>
        ))}
      </ul>
    </FieldSet>
  )
}
