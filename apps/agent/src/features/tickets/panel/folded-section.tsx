import type { ReactNode } from 'react'
import { classes } from '../../../ui/classes.ts'
import styles from './customer-panel.module.css'

type Props = { title: string; children?: ReactNode }

/** A section of the panel that holds nothing yet: one line of its name and what begins it. */
export const FoldedSection = ({ title, children }: Props) => (
  <section className={classes(styles.others, styles.folded)} aria-label={title}>
    <h2 className={styles.heading}>{title}</h2>
    {children}
  </section>
)

/** For the field of a section that somebody has just begun. */
export const takeFocus = (element: HTMLElement | null): void => element?.focus()
