import { type Week, weekdays } from '@stoa/contract/business-hours'
import { compileCalendar } from './business-calendar.ts'

const nineToFive = [{ from: '09:00', to: '17:00' }]

/** Monday to Friday 9 to 17, but for the days named. */
export const officeWeek = (but: Partial<Week> = {}): Week => ({
  ...(Object.fromEntries(weekdays.map(day => [day, nineToFive])) as Week),
  saturday: [],
  sunday: [],
  ...but,
})

export const office = (timeZone = 'Europe/Athens') =>
  compileCalendar({ timeZone, week: officeWeek(), exceptions: [] })

/** A moment by the clock on the wall: `wall('2026-11-20T16:00')`. */
export const wall = (local: string, timeZone = 'Europe/Athens'): Temporal.Instant =>
  Temporal.PlainDateTime.from(local).toZonedDateTime(timeZone).toInstant()
