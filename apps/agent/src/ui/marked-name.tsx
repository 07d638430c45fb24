import type { ReactNode } from 'react'
import styles from './marked-name.module.css'

type Props = {
  mark: ReactNode
  /** The name, and badges after it. */
  name: ReactNode
  /** What stands below the name. */
  children: ReactNode
}

/** In a table: what a row is about. */
export const MarkedName = ({ mark, name, children }: Props) => (
  <div className={styles.box}>
    {mark}
    <div className={styles.words}>
      <div className={styles.name}>{name}</div>
      {children}
    </div>
  </div>
)
