import { Outlet } from '@tanstack/react-router'
import { loadTexts } from '../lib/language.ts'
import { useText } from '../lib/text.ts'
import { useFetchAhead } from '../ui/fetch-ahead.ts'
import styles from './app-shell.module.css'
import { OwnMark } from './availability/own-mark.tsx'
import { LazyBatchTray } from './batches/lazy-batch-tray.tsx'
import { Housekeeping } from './housekeeping.tsx'
import { NavigationDrawer } from './navigation-drawer.tsx'
import { Bell } from './notifications/bell.tsx'
import { WaitingActs } from './outbox/waiting-acts.tsx'
import { LazyPalette } from './palette/lazy-palette.tsx'
import { Sidebar } from './sidebar.tsx'
import { SilentMailboxes } from './silent-mailboxes.tsx'
import { ToSolveButton } from './to-solve/to-solve-button.tsx'
import { ToSolveContext, useToSolve } from './to-solve/use-to-solve.ts'
import { Wordmark } from './wordmark.tsx'

/** Tickets are opened without a connection too, where they were looked at before. */
const loadConversationTexts = () => loadTexts('conversation')

/** What stands around every page of a signed-in agent. */
export function AppShell() {
  const t = useText()
  useFetchAhead(loadConversationTexts)
  const toSolve = useToSolve()
  return (
    <ToSolveContext value={toSolve}>
      <Housekeeping />
      <div className={styles.shell}>
        <a className={styles.skip} href="#main">
          {t('skipToContent')}
        </a>
        <header className={styles.top}>
          <NavigationDrawer />
          <Wordmark brief />
          <OwnMark />
          <Bell />
          <div className={styles.toSolve}>
            <ToSolveButton />
          </div>
        </header>
        <aside className={styles.side}>
          <Sidebar bell={<Bell />} />
        </aside>
        <main id="main" className={styles.main} tabIndex={-1}>
          <SilentMailboxes />
          <WaitingActs />
          <LazyBatchTray />
          <Outlet />
        </main>
        <LazyPalette />
      </div>
    </ToSolveContext>
  )
}
