import type { ReactNode } from 'react'
import styles from './badge.module.css'
import { classes } from './classes.ts'

type Props = {
  children: ReactNode
  tone?: 'neutral' | 'accent' | 'danger' | 'warning' | 'positive'
  icon?: ReactNode
}

/** A word about a thing: a role, a tag, a state. Colour only repeats what the word says. */
export const Badge = ({ children, tone = 'neutral', icon }: Props) => (
  <span className={classes(styles.badge, styles[tone])}>
    {icon}
    {children}
  </span>
)
