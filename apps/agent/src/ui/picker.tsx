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
  value: Value | null
  onValueChange: (value: Value) => void
  /** The button that opens the list. */
  trigger: ReactElement
  disabled?: boolean
  /** Leave both out where only the trigger opens it. */
  open?: boolean
  /** typed: what stood in the search. */
  onOpenChange?: (open: boolean, typed: string) => void
  /** What else can be chosen for what was typed, such as a new tag; its label must contain the typed text. */
  create?: (typed: string) => Option<Value> | null
  /** The options are found elsewhere, by what is typed. */
  onType?: (typed: string) => void
}

/**
 * By itself the list marks nothing before somebody types, and Enter would choose nothing. A list that closes is left
 * alone: the focus passes its search once more, and the key would open it again.
 */
const markFirst = (search: HTMLElement) =>
  search.getAttribute('aria-expanded') === 'true' &&
  search.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, cancelable: true }))

/** A button that opens a searchable list. In forms use Combobox, which adds label, hint and error. */
export function Picker<Value extends string | number>(props: Props<Value>) {
  const { label, options, value, onValueChange, trigger, disabled, open, onOpenChange, create, onType } =
    props
  const words = useUiWords()
  const [typed, setTyped] = useState('')
  const { contains } = Base.useFilter({ sensitivity: 'base' })
  /** Also by what stands beside it: a colleague's address, or one's own name. */
  const has = ({ label, hint = '' }: Option<Value>, query: string) => contains(`${label} ${hint}`, query)
  const created = typed.trim() === '' ? null : create?.(typed.trim())
  return (
    <Base.Root
      items={created ? [...options, created] : options}
      value={options.find(option => option.value === value) ?? null}
      onValueChange={option => option && onValueChange(option.value)}
      onInputValueChange={text => {
        setTyped(text)
        onType?.(text)
      }}
      filter={onType ? null : has}
      isItemEqualToValue={(one, other) => one.value === other.value}
      disabled={disabled}
      open={open}
      onOpenChange={next => onOpenChange?.(next, typed)}
      autoHighlight
    >
      <PickerTrigger trigger={trigger} />
      <Base.Portal>
        <Base.Positioner className={popup.positioner} sideOffset={4} align="start">
          <Base.Popup className={popup.popup} aria-label={label}>
            <div className={popup.search}>
              <Base.Input
                className={control.control}
                placeholder={label}
                aria-label={label}
                onFocus={event => value === null && markFirst(event.currentTarget)}
              />
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
