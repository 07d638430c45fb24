import { Radio } from '@base-ui/react/radio'
import { RadioGroup } from '@base-ui/react/radio-group'
import type { Option } from './option.ts'
import styles from './segments.module.css'

type Props<Value> = {
  label: string
  options: readonly Option<Value>[]
  value: Value
  onValueChange: (value: Value) => void
}

/** One of a few short words, all of them seen: a filter of a list. */
export const Segments = <Value extends string>({ label, options, value, onValueChange }: Props<Value>) => (
  <RadioGroup
    aria-label={label}
    className={styles.segments}
    value={value}
    onValueChange={chosen => onValueChange(chosen as Value)}
  >
    {options.map(option => (
      // biome-ignore lint/a11y/noLabelWithoutControl: Base UI puts a native input inside
      <label key={option.value} className={styles.segment}>
        <Radio.Root value={option.value} className={styles.radio} />
        {option.label}
      </label>
    ))}
  </RadioGroup>
)
