import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { calendarEvents } from '../events.ts'
import { type CalendarRecord, insertCalendar, nameIsTaken, replaceExceptions } from '../store.ts'

export type NewCalendar = Pick<CalendarRecord, 'name' | 'timeZone' | 'week' | 'exceptions'>

/** @throws name_taken */
export const createCalendar = async (act: Act, given: NewCalendar): Promise<{ id: number }> => {
  if (await nameIsTaken(act.tx, given.name, null)) return refuse('name_taken')
  const id = await insertCalendar(act.tx, given, act.clock.now())
  await replaceExceptions(act.tx, id, given.exceptions)
  await record(act, calendarEvents, 'calendar.created', { calendarId: id, name: given.name })
  return { id }
}
