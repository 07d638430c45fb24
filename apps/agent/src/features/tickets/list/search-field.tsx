import { useNavigate } from '@tanstack/react-router'
import { Search } from 'lucide-react'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { useText } from '../../../lib/text.ts'
import { paths } from '../../../paths.ts'
import { classes } from '../../../ui/classes.ts'
import control from '../../../ui/control.module.css'
import type { TicketSearch } from '../ticket-search.ts'
import styles from './search-field.module.css'

const pause = 250

type Props = { search: TicketSearch; field: RefObject<HTMLInputElement | null> }

/** Narrows the list while one types; what is searched stands in the URL. */
export function SearchField({ search, field }: Props) {
  const t = useText()
  const navigate = useNavigate()
  const [typed, setTyped] = useState(search.q ?? '')
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => {
    if (document.activeElement !== field.current) setTyped(search.q ?? '')
  }, [search.q, field])
  useEffect(() => () => clearTimeout(timer.current), [])

  const ask = (text: string, wait: number) => {
    setTyped(text)
    clearTimeout(timer.current)
    const { q: _, ...rest } = search
    const q = text.trim()
    timer.current = setTimeout(
      () => navigate({ to: paths.tickets, search: q ? { ...rest, q } : rest, replace: true }),
      wait,
    )
  }
  return (
    <search className={styles.search}>
      <Search aria-hidden="true" />
      <input
        ref={field}
        type="search"
        className={classes(control.control, styles.field)}
        aria-label={t('tickets:searchLabel')}
        placeholder={t('tickets:searchHint')}
        value={typed}
        // An empty field has no words of its own: its hint stands where the page begins.
        dir={typed ? 'auto' : undefined}
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
      <span className={styles.key} aria-hidden="true">
        /
      </span>
    </search>
  )
}
