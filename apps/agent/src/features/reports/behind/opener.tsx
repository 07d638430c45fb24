import type { ReactNode } from 'react'
import styles from './behind.module.css'

type Props = {
  /** What it is, what it says, and what a press shows. */
  label: string
  onOpen: () => void
  children: ReactNode
}

/** A number that shows what is behind it. */
export const Opener = ({ label, onOpen, children }: Props) => (
  <button type="button" className={styles.opener} aria-label={label} onClick={onOpen}>
    {children}
  </button>
)
