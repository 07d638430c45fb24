import type { Calendar } from '@stoa/contract/business-hours'
import { compiledCalendar } from './compiled-calendars.ts'
import { isOpen, nextChange } from './rules/arithmetic.ts'
import type { CalendarRecord } from './store.ts'

export const presentCalendar = (
  calendar: CalendarRecord,
  now: Temporal.Instant,
  departmentIds: readonly number[],
): Calendar => {
  const { deleted: _, ...shown } = calendar
  const compiled = compiledCalendar(calendar)
  return {
    ...shown,
    openNow: isOpen(compiled, now),
    changesAt: nextChange(compiled, now)?.toString() ?? null,
    departmentIds: [...departmentIds],
  }
}
