import type { CalendarException, Week } from '@stoa/contract/business-hours'
import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/db/database.ts'
import { refuse } from '../../platform/http/refusal.ts'

/** A calendar as people keep it. */
export type CalendarRecord = {
  id: number
  name: string
  timeZone: string
  week: Week
  exceptions: CalendarException[]
  deleted: boolean
}

const columns = ['id', 'name', 'time_zone', 'week', 'deleted_at'] as const

const withExceptions = async (
  db: Db | Tx,
  rows: readonly { id: number; name: string; time_zone: string; week: unknown; deleted_at: unknown }[],
): Promise<CalendarRecord[]> => {
  if (rows.length === 0) return []
  const exceptions = await db
    .selectFrom('calendar_exception')
    .selectAll()
    .where(
      'calendar_id',
      'in',
      rows.map(row => row.id),
    )
    .orderBy('date')
    .execute()
  const byCalendar = Map.groupBy(exceptions, row => row.calendar_id)
  return rows.map(row => ({
    id: row.id,
    name: row.name,
    timeZone: row.time_zone,
    week: row.week as Week,
    exceptions: (byCalendar.get(row.id) ?? []).map(({ date, name, intervals }) => ({
      date: date.toString(),
      name,
      intervals: intervals as CalendarException['intervals'],
    })),
    deleted: row.deleted_at !== null,
  }))
}

export const listCalendars = async (db: Db | Tx): Promise<CalendarRecord[]> =>
  withExceptions(
    db,
    await db
      .selectFrom('calendar')
      .select(columns)
      .where('deleted_at', 'is', null)
      .orderBy(sql`lower(name)`)
      .execute(),
  )

/** Deleted ones too. */
export const findCalendars = async (db: Db | Tx, ids: readonly number[]): Promise<CalendarRecord[]> =>
  ids.length === 0
    ? []
    : withExceptions(db, await db.selectFrom('calendar').select(columns).where('id', 'in', ids).execute())

/** Locks the calendar, deleted or not, for the rest of the transaction. @throws not_found */
export const lockCalendar = async (tx: Tx, id: number): Promise<CalendarRecord> => {
  const rows = await tx.selectFrom('calendar').select(columns).where('id', '=', id).forUpdate().execute()
  return (await withExceptions(tx, rows))[0] ?? refuse('not_found')
}

export const nameIsTaken = async (tx: Tx, name: string, except: number | null): Promise<boolean> => {
  const other = await tx
    .selectFrom('calendar')
    .select('id')
    .where(sql<boolean>`lower(name) = lower(${name})`)
    .where('deleted_at', 'is', null)
    .where('id', 'is distinct from', except)
    .executeTakeFirst()
  return other !== undefined
}

type Shape = Pick<CalendarRecord, 'name' | 'timeZone' | 'week'>

const columnsOf = ({ name, timeZone, week }: Shape) => ({
  name,
  time_zone: timeZone,
  week: JSON.stringify(week),
})

export const insertCalendar = async (tx: Tx, shape: Shape, created_at: Temporal.Instant): Promise<number> => {
  const values = { ...columnsOf(shape), created_at }
  const row = await tx.insertInto('calendar').values(values).returning('id').executeTakeFirstOrThrow()
  return row.id
}

export const updateCalendar = (tx: Tx, id: number, shape: Shape) =>
  tx.updateTable('calendar').set(columnsOf(shape)).where('id', '=', id).execute()

export const replaceExceptions = async (
  tx: Tx,
  calendar_id: number,
  exceptions: readonly CalendarException[],
): Promise<void> => {
  await tx.deleteFrom('calendar_exception').where('calendar_id', '=', calendar_id).execute()
  if (exceptions.length === 0) return
  // One statement with one parameter: two thousand rows of values would be eight thousand parameters.
  await sql`
    insert into calendar_exception (calendar_id, date, name, intervals)
    select ${calendar_id}, date, name, intervals
    from jsonb_to_recordset(${JSON.stringify(exceptions)}::jsonb) as given (date date, name text, intervals jsonb)
  `.execute(tx)
}

export const setDeleted = (tx: Tx, id: number, deleted_at: Temporal.Instant | null) =>
  tx.updateTable('calendar').set({ deleted_at }).where('id', '=', id).execute()
