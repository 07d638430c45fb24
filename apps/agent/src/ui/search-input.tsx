import { Search } from 'lucide-react'
import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react'
import { classes } from './classes.ts'
import control from './control.module.css'
import styles from './search-input.module.css'

const pause = 250 // milliseconds

type Props = {
  label: string
  hint: string
  /** What is looked for now; where it changes by something else, the field follows unless somebody types. */
  asked: string
  /** Called when one stops typing; empty: nothing is looked for any more. */
  onAsk: (text: string) => void
  maxLength: number
  field?: RefObject<HTMLInputElement | null>
  size?: 'normal' | 'large'
  /** At the end of the field, before anything is typed. */
  children?: ReactNode
}

/** Looks for something while one types: at once with Enter, no more with Escape. */
export function SearchInput({
  label,
  hint,
  asked,
  onAsk,
  maxLength,
  field,
  size = 'normal',
  children,
}: Props) {
  const own = useRef<HTMLInputElement>(null)
  const input = field ?? own
  const [typed, setTyped] = useState(asked)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  useEffect(() => {
    if (document.activeElement !== input.current) setTyped(asked)
  }, [asked, input])

  const ask = (text: string, wait: number) => {
    setTyped(text)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => onAsk(text.trim()), wait)
  }
  return (
    <search className={classes(styles.search, styles[size])}>
      <Search aria-hidden="true" />
      <input
        ref={input}
        type="search"
        className={classes(control.control, styles.field)}
        aria-label={label}
        placeholder={hint}
        value={typed}
        maxLength={maxLength}
        enterKeyHint="search"
        onChange={event => ask(event.target.value, event.target.value === '' ? 0 : pause)}
        onKeyDown={event => {
          if (event.key === 'Enter') ask(typed, 0)
          if (event.key !== 'Escape') return
          event.preventDefault()
          if (typed) ask('', 0)
          else event.currentTarget.blur()
        }}
      />
      {children}
    </search>
  )
}
