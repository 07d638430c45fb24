import type { AuditEntry } from '@stoa/contract/audit'
import type { Language } from '@stoa/contract/settings-shapes'
import { count } from '@stoa/text/format'
import { isLanguage, languageNames, localeOf } from '@stoa/text/languages'
import type { Translate } from '@stoa/text/translator'

export type Saying = { t: Translate; language: Language }

/** Fields whose values are one of a few: where the words for them stand. */
const choices: Readonly<Record<string, (value: string) => string[]>> = {
  role: value => [`departments:roles.${value}`, `people:roles.${value}`],
  visibility: value => [`audit:values.${value}`],
  method: value => [`distribution:methods.${value}.name`],
  whenAway: value => [`distribution:aways.${value}.name`],
  algorithm: value => [`distribution:algorithms.${value}.name`],
  kind: value => [`templates:kinds.${value}`],
}

/** A name keeps its direction inside of a sentence of another (Unicode isolates). */
export const apart = (name: string) => `\u2068${name}\u2069`

/** An event of a later module may have words of its own, or none yet: then what stands in the event. */
export const wordFor = (t: Translate, key: string | readonly string[], otherwise: string): string =>
  t(key as 'audit:yes', { defaultValue: otherwise })

/** What a thing is called now, or was at its end. */
export function nameOf(entry: AuditEntry, field: string, id: number, { t }: Saying): string | null {
  const subject = entry.subjects.find(each => each.field === field && each.id === id)
  return subject ? subject.name || t('audit:gone', { id }) : null
}

/** A value as one reads it; null where it is too rich for a line, such as the hours of a week. */
export function valueText(entry: AuditEntry, field: string, value: unknown, saying: Saying): string | null {
  const { t, language } = saying
  if (value === null || value === undefined) return t('audit:none')
  if (typeof value === 'boolean') return value ? t('audit:yes') : t('audit:no')
  if (typeof value === 'number') return nameOf(entry, field, value, saying) ?? count(value, language)
  if (typeof value === 'string') return textOf(field, value, t)
  if (!Array.isArray(value)) return null
  const parts = value.map(each => (typeof each === 'object' ? null : valueText(entry, field, each, saying)))
  if (parts.length === 0) return t('audit:none')
  const words = parts.filter(part => part !== null)
  return words.length < parts.length ? null : new Intl.ListFormat(localeOf(language)).format(words)
}

function textOf(field: string, value: string, t: Translate): string {
  if (value === '') return t('audit:empty')
  if (field === 'language' && isLanguage(value)) return languageNames[value]
  const keys = choices[field]?.(value)
  return keys ? wordFor(t, keys, value) : value
}
