import { Outlet, useLocation } from '@tanstack/react-router'
import { useText } from '../../lib/text.ts'
import { Refused } from './refused.tsx'
import styles from './settings-layout.module.css'
import { SettingsNavigation } from './settings-navigation.tsx'
import { type SettingsPage, settingsGroups } from './settings-pages.ts'
import { useAllowedPages } from './use-allowed-pages.ts'

/** The pages of administration with the list of them; those that one may not use are not offered. */
export function SettingsLayout() {
  const t = useText()
  const isAllowed = useAllowedPages()
  const place = useLocation({ select: location => location.pathname })

  const isHere = ({ path }: SettingsPage) => place === path || place.startsWith(`${path}/`)
  const all = settingsGroups(t)
  const groups = all
    .map(group => ({ ...group, pages: group.pages.filter(isAllowed) }))
    .filter(({ pages }) => pages.length > 0)
  const refused = all.some(({ pages }) => pages.some(page => isHere(page) && !isAllowed(page)))
  const offered = groups.flatMap(({ pages }) => pages)
  return (
    <div className={styles.layout}>
      <div className={styles.columns}>
        {/* Whoever has one page only is there already. */}
        {offered.length > 1 && <SettingsNavigation groups={groups} current={offered.find(isHere)} />}
        <div className={styles.page}>{refused ? <Refused /> : <Outlet />}</div>
      </div>
    </div>
  )
}
