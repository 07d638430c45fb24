import { Search } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { classes } from '../../ui/classes.ts'
import control from '../../ui/control.module.css'
import styles from './contacts.module.css'

const pause = 250 // milliseconds

type Props = { label: string; q: string; onSearch: (q: string) => void }

/** Narrows a list while one types. */
export function SearchBox({ label, q, onSearch }: Props) {
  const [typed, setTyped] = useState(q)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const ask = (text: string, wait: number) => {
    setTyped(text)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => onSearch(text.trim()), wait)
  }
  return (
    <search className={styles.search}>
      <Search aria-hidden="true" />
      <input
        type="search"
        className={classes(control.control)}
        aria-label={label}
        placeholder={label}
        value={typed}
        dir="auto"
        enterKeyHint="search"
        onChange={event => ask(event.target.value, event.target.value === '' ? 0 : pause)}
        onKeyDown={event => {
          if (event.key === 'Enter') ask(typed, 0)
          if (event.key === 'Escape' && typed) ask('', 0)
        }}
      />
    </search>
  )
}
