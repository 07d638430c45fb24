import { type Weekday, weekdays } from '@stoa/contract/business-hours'
import type { Language } from '@stoa/contract/settings-shapes'
import { localeOf } from '@stoa/text/languages'

/** A Monday, in UTC. */
const monday = Date.UTC(2024, 0, 1)
const oneDay = 86_400_000

export const weekdayNames = (language: Language): Record<Weekday, string> => {
  const format = new Intl.DateTimeFormat(localeOf(language), { weekday: 'long', timeZone: 'UTC' })
  return Object.fromEntries(weekdays.map((day, at) => [day, format.format(monday + at * oneDay)])) as Record<
    Weekday,
    string
  >
}
