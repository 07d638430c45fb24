import { Combobox as Base } from '@base-ui/react/combobox'
import { Check } from 'lucide-react'
import { type ReactElement, useRef } from 'react'
import control from './control.module.css'
import type { Option } from './option.ts'
import { PickerTrigger } from './picker-trigger.tsx'
import popup from './popup.module.css'
import { useUiWords } from './words.ts'

export type OptionGroup<Value> = { value: string; label: string; items: readonly Option<Value>[] }

type Props<Value> = {
  /** What is being chosen, for screen readers and as the search's placeholder. */
  label: string
  groups: readonly OptionGroup<Value>[]
  /** null: it is for choosing something to add. */
  value: Value | null
  onValueChange: (value: Value) => void
  trigger: ReactElement
  /** What was chosen takes the focus; the button has it again otherwise. */
  passesFocus?: boolean
}

/** A button that opens a searchable list under headings. Hints stand below what they explain. */
export function GroupedPicker<Value extends string>(props: Props<Value>) {
  const { label, groups, value, onValueChange, trigger, passesFocus = false } = props
  const words = useUiWords()
  const passed = useRef(false)
  const chosen = groups.flatMap(({ items }) => items).find(option => option.value === value) ?? null
  return (
    <Base.Root
      items={groups}
      value={chosen}
      onValueChange={option => {
        if (!option) return
        passed.current = passesFocus
        onValueChange(option.value)
      }}
      onOpenChange={open => {
        if (open) passed.current = false
      }}
      isItemEqualToValue={(one, other) => one.value === other.value}
      autoHighlight
    >
      <PickerTrigger trigger={trigger} />
      <Base.Portal>
        <Base.Positioner className={popup.positioner} sideOffset={4} align="start">
          <Base.Popup className={popup.popup} aria-label={label} finalFocus={() => !passed.current}>
            <div className={popup.search}>
              <Base.Input className={control.control} placeholder={label} aria-label={label} />
            </div>
            <Base.Empty className={popup.empty}>{words.noMatches}</Base.Empty>
            <Base.List>
              {(group: OptionGroup<Value>) => (
                <Base.Group key={group.value} items={group.items}>
                  <Base.GroupLabel className={popup.group}>{group.label}</Base.GroupLabel>
                  <Base.Collection>
                    {(option: Option<Value>) => (
                      <Base.Item key={option.value} value={option} className={popup.item}>
                        <span className={popup.text}>
                          {option.label}
                          {option.hint && <span className={popup.below}>{option.hint}</span>}
                        </span>
                        <Base.ItemIndicator className={popup.tick}>
                          <Check />
                        </Base.ItemIndicator>
                      </Base.Item>
                    )}
                  </Base.Collection>
                </Base.Group>
              )}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
