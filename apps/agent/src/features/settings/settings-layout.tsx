import { Link, Outlet, useLocation } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useSomeDepartment } from '../../lib/running-departments.ts'
import { useMe } from '../../lib/session.ts'
import { useText } from '../../lib/text.ts'
import { Refused } from './refused.tsx'
import styles from './settings-layout.module.css'
import { settingsPages } from './settings-pages.ts'

/** The pages of administration, side by side; those that one may not use are not offered. */
export function SettingsLayout() {
  const t = useText()
  const { permissions } = useMe()
  const someDepartment = useSomeDepartment()
  const place = useLocation({ select: location => location.pathname })
  const bar = useRef<HTMLElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever the place changes
  useEffect(() => {
    const current = bar.current?.querySelector('[aria-current="page"]')
    current?.scrollIntoView({ block: 'nearest', inline: 'center' })
  }, [place])

  const pages = settingsPages(t)
  const allowed = pages.filter(
    ({ permission, within }) => permissions.includes(permission) || (within && someDepartment(within)),
  )
  const isHere = (path: string) => place === path || place.startsWith(`${path}/`)
  const refused = pages.some(page => isHere(page.path) && !allowed.includes(page))
  return (
    <div className={styles.layout}>
      {allowed.length > 0 && (
        <nav className={styles.pages} aria-label={t('settings')} ref={bar}>
          {allowed.map(({ path, name }) => (
            <Link key={path} to={path} className={styles.link}>
              {name}
            </Link>
          ))}
        </nav>
      )}
      {refused ? <Refused /> : <Outlet />}
    </div>
  )
}
