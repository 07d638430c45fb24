import type { AuditEntry } from '@stoa/contract/audit'
import { apart, nameOf, type Saying, valueText, wordFor } from './entry-values.ts'

/** `departmentId` is `department` in sentences; other fields are called as in the event. */
const placeholderOf = (field: string) => field.replace(/Id$/, '')

function values(entry: AuditEntry, saying: Saying): Record<string, string> {
  const said = Object.entries(entry.data).flatMap(([field, value]): [string, string][] => {
    if (typeof value === 'number') {
      const name = nameOf(entry, field, value, saying)
      return name === null ? [] : [[placeholderOf(field), apart(name)]]
    }
    return typeof value === 'string' ? [[field, apart(valueText(entry, field, value, saying) ?? value)]] : []
  })
  const actor = apart(entry.actor.name || saying.t('audit:somebody'))
  return { ...Object.fromEntries(said), actor }
}

/** Whether the catalogue has a sentence for the event; those of a newer server or an older time may have none. */
export const hasSentence = (entry: Pick<AuditEntry, 'name'>, { t }: Saying): boolean =>
  wordFor(t, `audit:events.${entry.name}`, '') !== ''

/** Who did what, as a whole sentence: one key for each event. */
export function entrySentence(entry: AuditEntry, saying: Saying): string {
  const { t } = saying
  const given = values(entry, saying)
  const key = hasSentence(entry, saying) ? `audit:events.${entry.name}` : 'audit:unknown'
  return t(key as 'audit:unknown', { ...given, actor: given.actor ?? '', event: apart(entry.name) })
}
