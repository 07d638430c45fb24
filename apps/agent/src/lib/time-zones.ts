import type { Language } from '@stoa/contract/settings-shapes'
import { localeOf } from '@stoa/text/languages'
import type { Option } from '../ui/option.ts'

const offset = (timeZone: string, language: Language, now: number): string =>
  new Intl.DateTimeFormat(localeOf(language), { timeZone, timeZoneName: 'shortOffset' })
    .formatToParts(now)
    .find(part => part.type === 'timeZoneName')?.value ?? ''

/**
 * The time zones that this browser knows, found by the name of a city, with their distance to Greenwich at the
 * moment. `also` is in the list even where the browser would not name it, such as UTC.
 */
export function timeZoneOptions(language: Language, now: number, also: string): Option<string>[] {
  const known = Intl.supportedValuesOf('timeZone')
  const names = known.includes(also) ? known : [also, ...known]
  return names.map(value => ({
    value,
    label: value.replaceAll('_', ' '),
    hint: offset(value, language, now),
  }))
}
