import { Select as Base } from '@base-ui/react/select'
import { Check, ChevronDown } from 'lucide-react'
import { classes } from './classes.ts'
import type { Option } from './option.ts'
import popup from './popup.module.css'
import styles from './word.module.css'

type Props<Value> = {
  /** What is chosen, for screen readers: the sentence around says it to all others. */
  label: string
  options: readonly Option<Value>[]
  value: Value
  onValueChange: (value: Value) => void
  /** Stands out as what the sentence is about. */
  noun?: boolean
}

/** One of a few, as a word of a sentence. */
export const WordSelect = <Value extends string | number>(props: Props<Value>) => {
  const { label, options, value, onValueChange, noun = false } = props
  return (
    <Base.Root items={options} value={value} onValueChange={chosen => onValueChange(chosen as Value)}>
      <Base.Trigger aria-label={label} className={classes(styles.word, noun && styles.noun)}>
        <Base.Value />
        <Base.Icon render={<ChevronDown aria-hidden="true" />} />
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner className={popup.positioner} sideOffset={4} alignItemWithTrigger={false}>
          <Base.Popup className={popup.popup} aria-label={label}>
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
  )
}
