import type { Language } from '@stoa/contract/settings-shapes'
import { localeOf } from '@stoa/text/languages'

const formats = new Map<string, Intl.ListFormat>()

/** "a, b or c" (`any`), "a, b and c" (`all`). */
export function listed(words: readonly string[], how: 'any' | 'all', language: Language): string {
  const key = `${language} ${how}`
  const format =
    formats.get(key) ??
    new Intl.ListFormat(localeOf(language), { type: how === 'any' ? 'disjunction' : 'conjunction' })
  formats.set(key, format)
  return format.format(words)
}
