import type { AuditEntry } from '@stoa/contract/audit'
import { dayOf } from '@stoa/text/format'
import { useReader } from '../../lib/session.ts'
import { useText } from '../../lib/text.ts'
import styles from './entry-list.module.css'
import { EntryRow } from './entry-row.tsx'

/** Entries by the days of the reader. */
export function EntryList({ entries }: { entries: readonly AuditEntry[] }) {
  const t = useText()
  const reader = useReader()
  const days = Map.groupBy(entries, ({ at }) => dayOf(at, reader))
  return (
    <section className={styles.days} aria-label={t('audit:list')}>
      {[...days].map(([day, ofDay]) => (
        <div key={day} className={styles.day}>
          <h2 className={styles.heading}>{day}</h2>
          <ol className={styles.entries}>
            {ofDay.map(entry => (
              <EntryRow key={entry.id} entry={entry} />
            ))}
          </ol>
        </div>
      ))}
    </section>
  )
}
