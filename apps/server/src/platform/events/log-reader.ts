import { type Kysely, sql } from 'kysely'
import type { Tables } from '../db/tables.generated.ts'
import type { LoggedEvent } from './follower.ts'

/** An event as it stands in the table. */
export type EventRow = {
  id: number
  name: string
  at: Temporal.Instant
  ticket_id: number | null
  actor_kind: string
  actor_id: number | null
  root_id: number | null
  depth: number
  data: never
}

export const fromEventRow = (row: EventRow): LoggedEvent<never> => ({
  id: row.id,
  name: row.name,
  at: row.at,
  ticketId: row.ticket_id,
  actor: { kind: row.actor_kind, id: row.actor_id },
  rootId: row.root_id ?? row.id,
  depth: row.depth,
  data: row.data,
})

export const eventColumns = sql`id, name, at, ticket_id, actor_kind, actor_id, root_id, depth, data`

/** Events after one tick up to another, in order; each event lies between exactly one pair of neighbours. Both must exist. */
export const eventsBetween = async (
  db: Kysely<Tables>,
  fromTick: number,
  toTick: number,
  names: readonly string[] | null = null,
): Promise<LoggedEvent<never>[]> => {
  const { rows } = await sql<EventRow>`
    select ${eventColumns} from event
    where xid >= (select horizon from tick where id = ${fromTick})
      and xid < (select horizon from tick where id = ${toTick})
      and (${names}::text[] is null or name = any(${names}::text[]))
    order by id`.execute(db)
  return rows.map(fromEventRow)
}

/** What happened to a ticket after one event, in order. It is all there for whoever has locked the ticket. */
export const eventsOfTicket = async (
  db: Kysely<Tables>,
  ticketId: number,
  afterId: number,
  names: readonly string[],
): Promise<LoggedEvent<never>[]> => {
  const { rows } = await sql<EventRow>`
    select ${eventColumns} from event
    where ticket_id = ${ticketId} and id > ${afterId} and name = any(${names}::text[])
    order by id`.execute(db)
  return rows.map(fromEventRow)
}

export const eventById = async (db: Kysely<Tables>, id: number): Promise<LoggedEvent<never> | null> => {
  const { rows } = await sql<EventRow>`select ${eventColumns} from event where id = ${id}`.execute(db)
  return rows[0] ? fromEventRow(rows[0]) : null
}

/** How far outlets may read: to the newest tick that every automation has passed. */
export const newestTickForOutlets = async (db: Kysely<Tables>): Promise<number> => {
  const { rows } = await sql<{ id: number }>`
    select coalesce((select min(tick_id) from follower where stage <> 'outlet'), (select max(id) from tick)) as id`.execute(
    db,
  )
  return rows[0]?.id ?? 0
}

export const tickExists = async (db: Kysely<Tables>, id: number): Promise<boolean> => {
  const { rows } = await sql`select 1 from tick where id = ${id}`.execute(db)
  return rows.length > 0
}

/** How far to read in one go of some ticks at most, on the way from one tick to another one. */
export const someTicksFurther = async (
  db: Kysely<Tables>,
  { from, to, most }: { from: number; to: number; most: number },
): Promise<number> => {
  const { rows } = await sql<{ id: number | null }>`
    select max(id) as id from (select id from tick where id > ${from} and id <= ${to} order by id limit ${most}) as ahead`.execute(
    db,
  )
  return rows[0]?.id ?? to
}
