import { type Weekday, weekdays } from '@stoa/contract/business-hours'
import type { Language } from '@stoa/contract/settings-shapes'
import { localeOf } from '@stoa/text/languages'

/** 2024 began with a Monday. */
export const weekdayName = (day: Weekday, language: Language): string =>
  new Intl.DateTimeFormat(localeOf(language), { weekday: 'long', timeZone: 'UTC' }).format(
    Date.UTC(2024, 0, 1 + weekdays.indexOf(day)),
  )
