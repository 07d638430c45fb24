import { Link, useLocation } from '@tanstack/react-router'
import { ChevronDown } from 'lucide-react'
import { useEffect, useId, useRef, useState } from 'react'
import { useText } from '../../lib/text.ts'
import styles from './settings-navigation.module.css'
import type { SettingsGroup, SettingsPage } from './settings-pages.ts'

type Props = { groups: readonly SettingsGroup[]; current: SettingsPage | undefined }

/** A list at the side; in a narrow window a button that says where one is, and opens the same list. */
export function SettingsNavigation({ groups, current }: Props) {
  const t = useText()
  const id = useId()
  const [open, setOpen] = useState(false)
  const place = useLocation({ select: location => location.pathname })
  const navigation = useRef<HTMLElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever the place changes
  useEffect(() => {
    setOpen(false)
    navigation.current?.querySelector('[aria-current="page"]')?.scrollIntoView({ block: 'nearest' })
  }, [place])
  useEffect(() => {
    if (!open) return
    const press = (event: PointerEvent) => {
      if (event.target instanceof Node && !navigation.current?.contains(event.target)) setOpen(false)
    }
    document.addEventListener('pointerdown', press)
    return () => document.removeEventListener('pointerdown', press)
  }, [open])
  const close = () => {
    setOpen(false)
    button.current?.focus()
  }

  return (
    <nav
      ref={navigation}
      className={styles.navigation}
      aria-label={t('settings')}
      onKeyDown={event => {
        if (event.key !== 'Escape' || !open) return
        event.preventDefault()
        close()
      }}
    >
      <button
        ref={button}
        type="button"
        className={styles.chooser}
        aria-expanded={open}
        aria-controls={`${id}-pages`}
        onClick={() => setOpen(!open)}
      >
        <span className={styles.settings}>{t('settings')}</span>
        {current && <span className={styles.here}>{current.name}</span>}
        <ChevronDown aria-hidden="true" />
      </button>
      <div id={`${id}-pages`} className={styles.groups} data-open={open || undefined}>
        {groups.map(({ key, name, pages }) => (
          <div key={key}>
            {name && (
              <p id={`${id}-${key}`} className={styles.name}>
                {name}
              </p>
            )}
            <ul aria-labelledby={name ? `${id}-${key}` : undefined}>
              {pages.map(page => (
                <li key={page.path}>
                  <Link to={page.path} className={styles.link} onClick={() => open && close()}>
                    {page.name}
                  </Link>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </nav>
  )
}
