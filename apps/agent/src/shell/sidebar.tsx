import type { ReactNode } from 'react'
import { OwnAvailability } from './availability/own-availability.tsx'
import { Connection } from './connection.tsx'
import { Navigation } from './navigation.tsx'
import styles from './sidebar.module.css'
import { ToSolveButton } from './to-solve/to-solve-button.tsx'
import { UserMenu } from './user-menu.tsx'
import { Wordmark } from './wordmark.tsx'

/** `bell`: where it stands here; on a narrow screen it is in the bar above. */
export const Sidebar = ({ bell }: { bell?: ReactNode }) => (
  <div className={styles.sidebar}>
    <div className={styles.head}>
      <Wordmark />
      {bell}
    </div>
    <Navigation />
    <div className={styles.foot}>
      <Connection />
      <ToSolveButton />
      <OwnAvailability />
      <UserMenu />
    </div>
  </div>
)
