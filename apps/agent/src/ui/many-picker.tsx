import { Combobox as Base } from '@base-ui/react/combobox'
import { Check } from 'lucide-react'
import { type ReactElement, useState } from 'react'
import control from './control.module.css'
import type { Option } from './option.ts'
import { PickerTrigger } from './picker-trigger.tsx'
import popup from './popup.module.css'
import { useUiWords } from './words.ts'

type Props<Value> = {
  /** What is being chosen, for screen readers and as the search's placeholder. */
  label: string
  options: readonly Option<Value>[]
  chosen: readonly Value[]
  onChange: (chosen: Value[]) => void
  trigger: ReactElement
  /** What else can be chosen for what was typed; its label must contain the typed text. */
  create?: (typed: string) => Option<Value> | null
  /** The options are found elsewhere, by what is typed. */
  onType?: ((typed: string) => void) | undefined
}

/** A button that opens a searchable list of which any number can be ticked; it stays open meanwhile. */
export function ManyPicker<Value extends string | number>(props: Props<Value>) {
  const { label, options, chosen, onChange, trigger, create, onType } = props
  const words = useUiWords()
  const [typed, setTyped] = useState('')
  const created = typed.trim() === '' ? null : create?.(typed.trim())
  const all = created ? [...options, created] : options
  // What was chosen and is not offered any more stays chosen.
  const value = chosen.map(
    each => all.find(option => option.value === each) ?? { value: each, label: String(each) },
  )
  return (
    <Base.Root
      multiple
      items={all}
      value={value}
      onValueChange={ticked => {
        onChange(ticked.map(option => option.value))
        setTyped('')
        onType?.('')
      }}
      inputValue={typed}
      onInputValueChange={text => {
        setTyped(text)
        onType?.(text)
      }}
      {...(onType && { filter: null })}
      isItemEqualToValue={(one, other) => one.value === other.value}
      autoHighlight
    >
      <PickerTrigger trigger={trigger} />
      <Base.Portal>
        <Base.Positioner className={popup.positioner} sideOffset={4} align="start">
          <Base.Popup className={popup.popup} aria-label={label}>
            <div className={popup.search}>
              <Base.Input className={control.control} placeholder={label} aria-label={label} />
            </div>
            <Base.Empty className={popup.empty}>{words.noMatches}</Base.Empty>
            <Base.List>
              {(option: Option<Value>) => (
                <Base.Item key={String(option.value)} value={option} className={popup.item}>
                  <span className={popup.text}>
                    <bdi>{option.label}</bdi>
                  </span>
                  {option.hint && <span className={popup.hint}>{option.hint}</span>}
                  <Base.ItemIndicator className={popup.tick}>
                    <Check />
                  </Base.ItemIndicator>
                </Base.Item>
              )}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
