import { refuse } from '../../../platform/http/refusal.ts'
import type { HolidayDays } from './read-days.ts'
import { readInThread } from './reading-thread.ts'

/** What an .ics file would add to a calendar of this zone. @throws calendar_file_unreadable */
export const readHolidays = async (
  { ics, timeZone }: { ics: string; timeZone: string },
  now: Temporal.Instant,
): Promise<HolidayDays> => {
  const today = now.toZonedDateTimeISO(timeZone).toPlainDate().toString()
  return (await readInThread({ ics, timeZone, today })) ?? refuse('calendar_file_unreadable')
}
