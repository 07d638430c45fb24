import { type ReactNode, useId } from 'react'
import { classes } from './classes.ts'
import styles from './section.module.css'

type Props = {
  title: string
  /** What it is for, in a sentence or two. */
  text?: ReactNode
  actions?: ReactNode
  /** `beside`: title and text in a column of their own, for forms. */
  layout?: 'stacked' | 'beside'
  /** By which an address leads to it. */
  anchor?: string
  children: ReactNode
}

/** A part of a page, with its heading. */
export function Section({ title, text, actions, layout = 'stacked', anchor, children }: Props) {
  const id = useId()
  return (
    <section id={anchor} aria-labelledby={id} className={classes(styles.section, styles[layout])}>
      <header className={styles.head}>
        <div className={styles.words}>
          <h2 id={id}>{title}</h2>
          {text && <p className={styles.text}>{text}</p>}
        </div>
        {actions}
      </header>
      <div className={styles.content}>{children}</div>
    </section>
  )
}
