import { Radio } from '@base-ui/react/radio'
import { RadioGroup } from '@base-ui/react/radio-group'
import { useId } from 'react'
import styles from './choice-list.module.css'

type Choice<Value> = { value: Value; label: string; hint: string }
type Props<Value> = {
  label: string
  choices: readonly Choice<Value>[]
  value: Value
  onValueChange: (value: Value) => void
  disabled?: boolean
  /** Where it is the first thing in a dialog: the focus begins at what is chosen. */
  initialFocus?: boolean
}

/** One of a few that need explaining: each with its sentence, so that nobody has to know them by heart. */
export function ChoiceList<Value extends string>(props: Props<Value>) {
  const { label, choices, value, onValueChange, disabled, initialFocus = false } = props
  const id = useId()
  return (
    <div className={styles.group}>
      <span id={id} className={styles.label}>
        {label}
      </span>
      <RadioGroup
        aria-labelledby={id}
        value={value}
        onValueChange={chosen => onValueChange(chosen as Value)}
        disabled={disabled}
        className={styles.options}
      >
        {choices.map(choice => (
          // biome-ignore lint/a11y/noLabelWithoutControl: Base UI puts a native input inside
          <label key={choice.value} className={styles.option}>
            <Radio.Root
              value={choice.value}
              className={styles.radio}
              data-initial-focus={initialFocus && choice.value === value ? '' : undefined}
              aria-labelledby={`${id}-${choice.value}`}
              aria-describedby={`${id}-${choice.value}-hint`}
            >
              <Radio.Indicator className={styles.dot} />
            </Radio.Root>
            <span>
              <span id={`${id}-${choice.value}`} className={styles.name}>
                {choice.label}
              </span>
              <span id={`${id}-${choice.value}-hint`} className={styles.hint}>
                {choice.hint}
              </span>
            </span>
          </label>
        ))}
      </RadioGroup>
    </div>
  )
}
