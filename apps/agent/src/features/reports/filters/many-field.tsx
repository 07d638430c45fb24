import { ChevronDown } from 'lucide-react'
import { classes } from '../../../ui/classes.ts'
import control from '../../../ui/control.module.css'
import { FormField } from '../../../ui/form-field.tsx'
import { ManyPicker } from '../../../ui/many-picker.tsx'
import type { Option } from '../../../ui/option.ts'
import select from '../../../ui/select.module.css'

type Props<Value> = {
  label: string
  /** What stands there while none is chosen: all. */
  all: string
  options: readonly Option<Value>[]
  chosen: readonly Value[]
  onChange: (chosen: Value[]) => void
}

/** Any of many; the first one that is chosen is named, the others are counted. */
export function ManyField<Value extends string | number>(props: Props<Value>) {
  const { label, all, options, chosen, onChange } = props
  const [first, ...others] = chosen
  const name = options.find(({ value }) => value === first)?.label ?? first
  return (
    <FormField label={label}>
      {tied => (
        <ManyPicker
          label={label}
          options={options}
          chosen={chosen}
          onChange={onChange}
          trigger={
            <button type="button" {...tied} className={classes(control.control, select.trigger)}>
              <span className={select.value}>{first === undefined ? all : <bdi>{name}</bdi>}</span>
              {others.length > 0 && <span>{`+${others.length}`}</span>}
              <span className={select.icon}>
                <ChevronDown />
              </span>
            </button>
          }
        />
      )}
    </FormField>
  )
}
