import { isDeepStrictEqual } from 'node:util'
import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { type CalendarChanges, calendarEvents } from '../events.ts'
import { lockCalendar, nameIsTaken, replaceExceptions, updateCalendar } from '../store.ts'
import type { NewCalendar } from './create-calendar.ts'

/** Whoever computes with a calendar does so anew, in the transaction in which it changes. */
export type WhenChanged = (act: Act, calendarId: number) => Promise<void>

type Given = { [Field in keyof NewCalendar]?: NewCalendar[Field] | undefined }

const fields = ['name', 'timeZone', 'week', 'exceptions'] as const

/** Changes what is given. A new name alone moves no clock. @throws not_found, name_taken */
export const changeCalendar = async (
  act: Act,
  id: number,
  given: Given,
  whenChanged: readonly WhenChanged[],
): Promise<void> => {
  const before = await lockCalendar(act.tx, id)
  if (before.deleted) return refuse('not_found')
  const after = { ...before }
  for (const field of fields) Object.assign(after, given[field] !== undefined && { [field]: given[field] })
  after.exceptions = after.exceptions.toSorted((a, b) => a.date.localeCompare(b.date))
  const changed = fields.filter(field => !isDeepStrictEqual(before[field], after[field]))
  if (changed.length === 0) return
  if (changed.includes('name') && (await nameIsTaken(act.tx, after.name, id))) return refuse('name_taken')

  await updateCalendar(act.tx, id, after)
  if (changed.includes('exceptions')) await replaceExceptions(act.tx, id, after.exceptions)
  const changes: CalendarChanges = {}
  for (const field of ['name', 'timeZone'] as const)
    if (changed.includes(field)) changes[field] = { from: before[field], to: after[field] }
  await record(act, calendarEvents, 'calendar.changed', { calendarId: id, changes, changed })
  if (changed.some(field => field !== 'name')) for (const hear of whenChanged) await hear(act, id)
}
