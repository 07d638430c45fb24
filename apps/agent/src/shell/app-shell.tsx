import { Outlet } from '@tanstack/react-router'
import { useText } from '../lib/text.ts'
import styles from './app-shell.module.css'
import { useBeat } from './availability/use-beat.ts'
import { NavigationDrawer } from './navigation-drawer.tsx'
import { Sidebar } from './sidebar.tsx'
import { usePreferences } from './use-preferences.ts'
import { useRealtime } from './use-realtime.ts'
import { Wordmark } from './wordmark.tsx'

/** What stands around every page of a signed-in agent. */
export function AppShell() {
  const t = useText()
  usePreferences()
  useRealtime()
  useBeat()
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#main">
        {t('skipToContent')}
      </a>
      <header className={styles.top}>
        <NavigationDrawer />
        <Wordmark />
      </header>
      <aside className={styles.side}>
        <Sidebar />
      </aside>
      <main id="main" className={styles.main} tabIndex={-1}>
        <Outlet />
      </main>
    </div>
  )
}
