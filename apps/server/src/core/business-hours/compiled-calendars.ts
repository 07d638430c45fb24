import { type BusinessCalendar, compileCalendar } from './rules/business-calendar.ts'
import type { CalendarRecord } from './store.ts'

/** More contents than a company has calendars; the oldest goes when another one comes. */
const most = 200
const compiled = new Map<string, BusinessCalendar>()

/**
 * The compiled form of what a calendar says. By content, so that a transaction that sees the calendar as it was gets what
 * it was, whatever others have changed since.
 */
export const compiledCalendar = ({ timeZone, week, exceptions }: CalendarRecord): BusinessCalendar => {
  const content = JSON.stringify([timeZone, week, exceptions.map(({ date, intervals }) => [date, intervals])])
  const known = compiled.get(content)
  if (known) return known
  const calendar = compileCalendar({ timeZone, week, exceptions })
  const oldest = compiled.keys().next()
  if (compiled.size >= most && !oldest.done) compiled.delete(oldest.value)
  compiled.set(content, calendar)
  return calendar
}
