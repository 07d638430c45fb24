import type { Db, Tx } from '../../platform/db/database.ts'
import { refuse } from '../../platform/http/refusal.ts'
import { compiledCalendar } from './compiled-calendars.ts'
import { alwaysOpen, type BusinessCalendar } from './rules/business-calendar.ts'
import { findCalendars } from './store.ts'

export { addBusinessTime, businessSeconds, isOpen, nextChange, openStretches } from './rules/arithmetic.ts'
export { alwaysOpen, type BusinessCalendar, compileCalendar } from './rules/business-calendar.ts'

/** Ready to compute with; a deleted one too. null: always open. @throws not_found */
export const loadCalendar = async (db: Db | Tx, id: number | null): Promise<BusinessCalendar> => {
  if (id === null) return alwaysOpen
  const [calendar] = await findCalendars(db, [id])
  return calendar ? compiledCalendar(calendar) : refuse('not_found')
}

/** Names and zones, also of deleted calendars. */
export const calendarFacts = async (
  db: Db | Tx,
  ids: readonly number[],
): Promise<Map<number, { name: string; timeZone: string }>> => {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('calendar')
    .select(['id', 'name', 'time_zone as timeZone'])
    .where('id', 'in', ids)
    .execute()
  return new Map(rows.map(({ id, name, timeZone }) => [id, { name, timeZone }]))
}

/** Whether it is there to be chosen. In a transaction it stays so until the end: a deletion waits. */
export const calendarExists = async (db: Db | Tx, id: number): Promise<boolean> => {
  const row = await db
    .selectFrom('calendar')
    .select('id')
    .where('id', '=', id)
    .where('deleted_at', 'is', null)
    .forShare()
    .executeTakeFirst()
  return row !== undefined
}
