import type { ReactNode } from 'react'
import styles from './empty-state.module.css'

type Props = { icon: ReactNode; title: string; text?: string; action?: ReactNode }

/** Where a list will be: says what belongs here and what to do next. */
export const EmptyState = ({ icon, title, text, action }: Props) => (
  <div className={styles.empty}>
    <span className={styles.icon} aria-hidden="true">
      {icon}
    </span>
    <p className={styles.title}>{title}</p>
    {text && <p className={styles.text}>{text}</p>}
    {action}
  </div>
)
