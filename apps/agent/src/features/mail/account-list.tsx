import type { ReactNode } from 'react'
import styles from './account-list.module.css'

/** The frame around accounts, or around what stands for them while there are none. */
export const AccountList = ({ children }: { children: ReactNode }) => (
  <div className={styles.frame}>{children}</div>
)
