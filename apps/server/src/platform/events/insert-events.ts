import { sql } from 'kysely'
import type { Tx } from '../db/database.ts'
import type { NewEvent } from './act.ts'

/** Writes events into the log, in their order, with one statement however many they are. */
export const insertEvents = async (tx: Tx, events: readonly NewEvent[]): Promise<void> => {
  if (events.length === 0) return
  const column = <Value>(read: (event: NewEvent) => Value) => events.map(read)
  await sql`
    insert into event (name, at, ticket_id, actor_kind, actor_id, cause_id, root_id, depth, data)
    select * from unnest(
      ${column(event => event.name)}::text[],
      ${column(event => event.at.toString())}::timestamptz[],
      ${column(event => event.ticketId)}::bigint[],
      ${column(event => event.actor.kind)}::text[],
      ${column(event => event.actor.id)}::bigint[],
      ${column(event => event.cause?.id ?? null)}::bigint[],
      ${column(event => event.cause?.rootId ?? null)}::bigint[],
      ${column(event => event.depth)}::smallint[],
      ${column(event => JSON.stringify(event.data))}::jsonb[]
    )`.execute(tx)
}
