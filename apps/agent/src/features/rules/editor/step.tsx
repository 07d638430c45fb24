import { type ReactNode, useId } from 'react'
import styles from './rule-editor.module.css'

type Props = { title: string; hint: string; error?: string | null; children: ReactNode }

/** When, if, then: a part of a rule. */
export function Step({ title, hint, error, children }: Props) {
  const id = useId()
  return (
    <section className={styles.step} aria-labelledby={id}>
      <header className={styles.head}>
        <h2 id={id} className={styles.title}>
          {title}
        </h2>
        <p className={styles.hint}>{hint}</p>
      </header>
      <div className={styles.content}>
        {children}
        {error && (
          <p className={styles.error} role="alert">
            {error}
          </p>
        )}
      </div>
    </section>
  )
}
