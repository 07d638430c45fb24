import type { ReactNode } from 'react'
import styles from './visually-hidden.module.css'

/** For those who listen to the screen. */
export const VisuallyHidden = ({ children }: { children: ReactNode }) => (
  <span className={styles.hidden}>{children}</span>
)
