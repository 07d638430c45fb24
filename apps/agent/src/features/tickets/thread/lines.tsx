import type { ReactNode } from 'react'
import styles from './lines.module.css'

/** What is known of something, a line each; those that say nothing are left out. */
export function Lines({ lines }: { lines: readonly (readonly [label: string, value: ReactNode])[] }) {
  return (
    <dl className={styles.lines}>
      {lines.map(
        ([label, value]) =>
          value && (
            <div key={label} className={styles.line}>
              <dt>{label}</dt>
              <dd dir="auto">{value}</dd>
            </div>
          ),
      )}
    </dl>
  )
}
