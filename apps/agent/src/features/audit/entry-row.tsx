import type { AuditEntry } from '@stoa/contract/audit'
import { fullMoment, timeOf } from '@stoa/text/format'
import { ArrowRight } from 'lucide-react'
import { useReader } from '../../lib/session.ts'
import { useText } from '../../lib/text.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { entryLines, type Line } from './entry-lines.ts'
import styles from './entry-row.module.css'
import { entrySentence } from './entry-sentence.ts'
import { apart } from './entry-values.ts'

/** Who did what, when; below it what the sentence does not say. */
export function EntryRow({ entry }: { entry: AuditEntry }) {
  const t = useText()
  const reader = useReader()
  const saying = { t, language: reader.language }
  const lines = entryLines(entry, saying)
  return (
    <li className={styles.entry}>
      <Avatar name={entry.actor.name || t('audit:somebody')} size="small" />
      <div className={styles.what}>
        <p className={styles.sentence} dir="auto">
          {entrySentence(entry, saying)}
        </p>
        {lines.length > 0 && (
          <dl className={styles.lines}>
            {lines.map(line => (
              <div key={line.field} className={styles.line}>
                <dt>{line.label}</dt>
                <dd>
                  <Value {...line} />
                </dd>
              </div>
            ))}
          </dl>
        )}
      </div>
      <time className={styles.time} dateTime={entry.at} title={fullMoment(entry.at, reader)}>
        {timeOf(entry.at, reader)}
      </time>
    </li>
  )
}

function Value({ value, was }: Line) {
  const t = useText()
  if (was === undefined) return <bdi>{value}</bdi>
  return (
    <>
      <span className={styles.change} aria-hidden="true">
        <bdi className={styles.was}>{was}</bdi>
        <ArrowRight className={styles.arrow} />
        <bdi>{value}</bdi>
      </span>
      <VisuallyHidden>{t('audit:becomes', { from: apart(was), to: apart(value) })}</VisuallyHidden>
    </>
  )
}
