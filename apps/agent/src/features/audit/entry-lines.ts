import type { AuditEntry } from '@stoa/contract/audit'
import { entrySentence, hasSentence } from './entry-sentence.ts'
import { type Saying, valueText, wordFor } from './entry-values.ts'

/** Something about an entry that its sentence does not say: a value, or what it was and became. */
export type Line = { field: string; label: string; value: string; was?: string }

type Change = { from: unknown; to: unknown }

/** Ids that lead nowhere for whoever reads the log. */
const unsaid = new Set(['tokenId', 'testMailId'])

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isChange = (value: unknown): value is Change => isObject(value) && 'from' in value && 'to' in value

/** What changed from what to what, and whatever else the event knows. */
export function entryLines(entry: AuditEntry, saying: Saying): Line[] {
  const { t } = saying
  const { changes, changed, ...own } = entry.data
  const known = hasSentence(entry, saying)
  const sentence = entrySentence(entry, saying)
  const label = (field: string) => wordFor(t, `audit:fields.${field}`, field)
  const rich = (value: unknown) => (known ? t('audit:rewritten') : JSON.stringify(value))

  const line = ([field, value]: [string, unknown]): Line[] => {
    if (unsaid.has(field)) return []
    if (isChange(value)) {
      const was = valueText(entry, field, value.from, saying)
      const is = valueText(entry, field, value.to, saying)
      return was === null || is === null
        ? [{ field, label: label(field), value: rich(value) }]
        : [{ field, label: label(field), value: is, was }]
    }
    if (value === null) return []
    const text = valueText(entry, field, value, saying)
    return text !== null && sentence.includes(text)
      ? []
      : [{ field, label: label(field), value: text ?? rich(value) }]
  }

  const details = isObject(changes) ? changes : {}
  const further = Array.isArray(changed) ? changed.map(String).filter(field => !(field in details)) : []
  const list = valueText(entry, 'changed', further.map(label), saying)
  return [
    ...Object.entries({ ...own, ...details }).flatMap(line),
    ...(further.length > 0 && list
      ? [{ field: 'changed', label: t('audit:changedFields'), value: list }]
      : []),
  ]
}
