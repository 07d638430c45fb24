import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import styles from './fields.module.css'

type Props = { children: ReactNode; columns?: 1 | 2 }

/** Fields below each other, or two side by side where there is room. */
export const Fields = ({ children, columns = 1 }: Props) => (
  <div className={classes(styles.fields, columns === 2 && styles.pairs)}>{children}</div>
)
