import { Menu as Base } from '@base-ui/react/menu'
import { Check, ChevronRight } from 'lucide-react'
import { type ReactElement, type ReactNode, useEffect, useRef } from 'react'
import { classes } from './classes.ts'
import type { Option } from './option.ts'
import popup from './popup.module.css'
import type { Opener } from './use-on-demand.ts'

type Props = {
  trigger: ReactElement
  children: ReactNode
  align?: 'start' | 'end'
  side?: 'top' | 'bottom'
  /** Where a shortcut opens it too. */
  open?: boolean
  onOpenChange?: (open: boolean) => void
  /** Where the focus goes when it is closed; absent: back to the button. */
  focusAfter?: (() => HTMLElement) | undefined
  /** Where it comes in answer to a press of the button: it is open from the beginning. */
  opener?: Opener
}

/** A button that opens a list of acts: MenuItem, MenuTick, MenuChoice, MenuSeparator inside. */
export function Menu({
  trigger,
  children,
  align = 'end',
  side = 'bottom',
  open,
  onOpenChange,
  focusAfter,
  opener,
}: Props) {
  const button = useRef<HTMLButtonElement>(null)
  const pressed = useRef(false)
  useEffect(() => {
    if (opener !== 'keys' || pressed.current) return
    pressed.current = true
    button.current?.focus()
    button.current?.click()
  }, [opener])
  return (
    <Base.Root open={open} defaultOpen={opener === 'pointer'} onOpenChange={next => onOpenChange?.(next)}>
      <Base.Trigger ref={button} render={trigger} />
      <Base.Portal>
        <Base.Positioner className={popup.positioner} sideOffset={4} align={align} side={side}>
          <Base.Popup className={popup.popup} finalFocus={focusAfter}>
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

type ItemProps = {
  children: ReactNode
  icon?: ReactNode
  /** At the end: a shortcut, or the reason why it cannot be chosen. */
  hint?: ReactNode
  danger?: boolean
  disabled?: boolean
  onClick?: () => void
  /** A link to be drawn instead, such as `<Link to={paths.me} />`. */
  render?: ReactElement
}

export const MenuItem = ({ children, icon, hint, danger, ...rest }: ItemProps) => (
  <Base.Item {...rest} className={classes(popup.item, danger && popup.danger)}>
    {icon}
    <span className={popup.text}>{children}</span>
    {hint && <span className={popup.hint}>{hint}</span>}
  </Base.Item>
)

type TickProps = { children: ReactNode; icon?: ReactNode; checked: boolean; onChange: () => void }

/** Something that is on or off. */
export const MenuTick = ({ children, icon, checked, onChange }: TickProps) => (
  <Base.CheckboxItem className={popup.item} checked={checked} onCheckedChange={onChange} closeOnClick>
    {icon}
    <span className={popup.text}>{children}</span>
    <Base.CheckboxItemIndicator className={popup.tick}>
      <Check />
    </Base.CheckboxItemIndicator>
  </Base.CheckboxItem>
)

type ChoiceProps<Value> = {
  label: string
  options: readonly (Option<Value> & { icon?: ReactNode })[]
  /** null: none of them. */
  value: Value | null
  onValueChange: (value: Value) => void
}

/** One of a few, inside a menu. */
export const MenuChoice = <Value extends string>({
  label,
  options,
  value,
  onValueChange,
}: ChoiceProps<Value>) => (
  <Base.Group>
    <Base.GroupLabel className={popup.group}>{label}</Base.GroupLabel>
    <Base.RadioGroup value={value} onValueChange={chosen => onValueChange(chosen as Value)}>
      {options.map(option => (
        <Base.RadioItem key={option.value} value={option.value} className={popup.item} closeOnClick>
          {option.icon}
          <span className={popup.text}>{option.label}</span>
          <Base.RadioItemIndicator className={popup.tick}>
            <Check />
          </Base.RadioItemIndicator>
        </Base.RadioItem>
      ))}
    </Base.RadioGroup>
  </Base.Group>
)

type ChecksProps<Value> = {
  label: string
  options: readonly Option<Value>[]
  checked: readonly Value[]
  onChange: (checked: Value[]) => void
}

/** Any of a few, inside a menu, which stays open meanwhile. */
export const MenuChecks = <Value extends string>({
  label,
  options,
  checked,
  onChange,
}: ChecksProps<Value>) => (
  <Base.Group>
    <Base.GroupLabel className={popup.group}>{label}</Base.GroupLabel>
    {options.map(option => (
      <Base.CheckboxItem
        key={option.value}
        className={popup.item}
        checked={checked.includes(option.value)}
        onCheckedChange={on =>
          onChange(on ? [...checked, option.value] : checked.filter(each => each !== option.value))
        }
        closeOnClick={false}
      >
        <span className={popup.text}>
          <bdi>{option.label}</bdi>
        </span>
        <Base.CheckboxItemIndicator className={popup.tick}>
          <Check />
        </Base.CheckboxItemIndicator>
      </Base.CheckboxItem>
    ))}
  </Base.Group>
)

type SubMenuProps = { label: string; icon?: ReactNode; hint?: ReactNode; children: ReactNode }

/** A line that opens a menu of its own. */
export const SubMenu = ({ label, icon, hint, children }: SubMenuProps) => (
  <Base.SubmenuRoot>
    <Base.SubmenuTrigger className={popup.item}>
      {icon}
      <span className={popup.text}>{label}</span>
      {hint && <span className={popup.hint}>{hint}</span>}
      <ChevronRight className={popup.further} />
    </Base.SubmenuTrigger>
    <Base.Portal>
      <Base.Positioner className={popup.positioner} sideOffset={2} alignOffset={-4}>
        <Base.Popup className={popup.popup}>{children}</Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  </Base.SubmenuRoot>
)

export const MenuSeparator = () => <Base.Separator className={popup.separator} />
