import { Select as Base } from '@base-ui/react/select'
import { Check, ChevronDown } from 'lucide-react'
import { classes } from './classes.ts'
import control from './control.module.css'
import { type FieldProps, FormField } from './form-field.tsx'
import type { Option } from './option.ts'
import popup from './popup.module.css'
import styles from './select.module.css'

type Props<Value> = FieldProps & {
  options: readonly Option<Value>[]
  value: Value
  onValueChange: (value: Value) => void
  disabled?: boolean
}

/** One of a few; for many, with a search, see Combobox. */
export function Select<Value extends string | number | null>({
  options,
  value,
  onValueChange,
  disabled,
  ...field
}: Props<Value>) {
  return (
    <FormField {...field}>
      {props => (
        <Base.Root
          items={options}
          value={value}
          onValueChange={chosen => onValueChange(chosen as Value)}
          disabled={disabled}
        >
          <Base.Trigger {...props} className={classes(control.control, styles.trigger)}>
            <Base.Value className={styles.value} />
            <Base.Icon className={styles.icon}>
              <ChevronDown />
            </Base.Icon>
          </Base.Trigger>
          <Base.Portal>
            <Base.Positioner className={popup.positioner} sideOffset={4} alignItemWithTrigger={false}>
              <Base.Popup className={popup.popup} aria-label={field.label}>
                {options.map(option => (
                  <Base.Item key={String(option.value)} value={option.value} className={popup.item}>
                    <Base.ItemText className={popup.text}>{option.label}</Base.ItemText>
                    {option.hint && <span className={popup.hint}>{option.hint}</span>}
                    <Base.ItemIndicator className={popup.tick}>
                      <Check />
                    </Base.ItemIndicator>
                  </Base.Item>
                ))}
              </Base.Popup>
            </Base.Positioner>
          </Base.Portal>
        </Base.Root>
      )}
    </FormField>
  )
}
