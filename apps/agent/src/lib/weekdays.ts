import type { Weekday } from '@stoa/contract/business-hours'
import type { Language } from '@stoa/contract/settings-shapes'
import { localeOf } from '@stoa/text/languages'

// Said here once more: the contract's own list would bring its validator into the browser.
export const weekdays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const satisfies readonly Weekday[]

/** A Monday, in UTC. */
const monday = Date.UTC(2024, 0, 1)
const oneDay = 86_400_000

/** "Monday", "понедельник", … */
export const weekdayNames = (language: Language): Record<Weekday, string> => namesOf(language, 'long')

/** "Mon", "пн", … */
export const shortWeekdays = (language: Language): Record<Weekday, string> => namesOf(language, 'short')

const namesOf = (language: Language, weekday: 'long' | 'short'): Record<Weekday, string> => {
  const format = new Intl.DateTimeFormat(localeOf(language), { weekday, timeZone: 'UTC' })
  return Object.fromEntries(weekdays.map((day, at) => [day, format.format(monday + at * oneDay)])) as Record<
    Weekday,
    string
  >
}
