import type { ReactNode } from 'react'
import { Wordmark } from '../../shell/wordmark.tsx'
import { classes } from '../../ui/classes.ts'
import styles from './auth-frame.module.css'
import { LanguageSwitch } from './language-switch.tsx'

type Props = {
  title: string
  description?: ReactNode
  size?: 'normal' | 'wide'
  children: ReactNode
}

/** What stands around the pages of those who are not signed in. */
export const AuthFrame = ({ title, description, size = 'normal', children }: Props) => (
  <div className={styles.page}>
    <header className={styles.top}>
      <Wordmark />
      <LanguageSwitch />
    </header>
    <main className={classes(styles.main, size === 'wide' && styles.wide)}>
      <div className={styles.words}>
        <h1>{title}</h1>
        {description && <p className={styles.description}>{description}</p>}
      </div>
      {children}
    </main>
  </div>
)
