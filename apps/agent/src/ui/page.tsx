import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import styles from './page.module.css'

type Props = {
  title: string
  /** One sentence: what this page is for. */
  description?: ReactNode
  /** Buttons that act on the whole page. */
  actions?: ReactNode
  /** `reading` for forms and texts. */
  width?: 'full' | 'reading'
  children: ReactNode
}

/** A page with its one title. Lists that scroll by themselves build their own frame. */
export const Page = ({ title, description, actions, width = 'full', children }: Props) => (
  <div className={classes(styles.page, styles[width])}>
    <header className={styles.head}>
      <div className={styles.words}>
        <h1>{title}</h1>
        {description && <p className={styles.description}>{description}</p>}
      </div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </header>
    {children}
  </div>
)
