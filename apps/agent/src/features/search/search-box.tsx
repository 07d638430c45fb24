import { useNavigate } from '@tanstack/react-router'
import { Search } from 'lucide-react'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { useText } from '../../lib/text.ts'
import { paths } from '../../paths.ts'
import { classes } from '../../ui/classes.ts'
import control from '../../ui/control.module.css'
import { Spinner } from '../../ui/spinner.tsx'
import styles from './search-box.module.css'

const pause = 200

type Props = { q: string; field: RefObject<HTMLInputElement | null>; busy: boolean }

/** Looks while one types; what is looked for stands in the URL. */
export function SearchBox({ q, field, busy }: Props) {
  const t = useText()
  const navigate = useNavigate()
  const [typed, setTyped] = useState(q)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => field.current?.focus(), [field])
  useEffect(() => () => clearTimeout(timer.current), [])
  useEffect(() => {
    if (document.activeElement !== field.current) setTyped(q)
  }, [q, field])

  const ask = (text: string, wait: number) => {
    setTyped(text)
    clearTimeout(timer.current)
    const asked = text.trim()
    timer.current = setTimeout(
      () => navigate({ to: paths.search, search: asked ? { q: asked } : {}, replace: true }),
      wait,
    )
  }
  return (
    <search className={styles.box}>
      <Search aria-hidden="true" />
      <input
        ref={field}
        type="search"
        className={classes(control.control, styles.field)}
        aria-label={t('search:label')}
        placeholder={t('search:hint')}
        value={typed}
        // An empty field has no words of its own: its hint stands where the page begins.
        dir={typed ? 'auto' : undefined}
        maxLength={300}
        enterKeyHint="search"
        onChange={event => ask(event.target.value, event.target.value === '' ? 0 : pause)}
        onKeyDown={event => {
          if (event.key === 'Enter') ask(typed, 0)
          if (event.key === 'Escape' && typed) ask('', 0)
        }}
      />
      {busy && (
        <span className={styles.busy}>
          <Spinner />
        </span>
      )}
    </search>
  )
}
