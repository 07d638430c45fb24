import type { ReactNode } from 'react'
import styles from './items.module.css'

/** The frame around items, or around what stands for them while there are none. */
export const Items = ({ children }: { children: ReactNode }) => <div className={styles.items}>{children}</div>

type Props = {
  /** Before the name: what it is dragged by. */
  grip?: ReactNode
  name: ReactNode
  /** Short things worth knowing, side by side. */
  facts?: ReactNode
  actions?: ReactNode
  children?: ReactNode
}

/** One of a few things that are set up, with what can be done to it. */
export const Item = ({ grip, name, facts, actions, children }: Props) => (
  <div className={styles.item}>
    {grip}
    <div className={styles.words}>
      <h3 className={styles.name}>
        <bdi>{name}</bdi>
      </h3>
      {facts && <p className={styles.facts}>{facts}</p>}
      {children}
    </div>
    {actions && <div className={styles.actions}>{actions}</div>}
  </div>
)
