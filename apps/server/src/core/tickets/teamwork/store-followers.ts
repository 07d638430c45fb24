import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'

export const listFollowerIds = async (db: Db | Tx, ticketId: number): Promise<number[]> => {
  const rows = await db
    .selectFrom('ticket_follower')
    .select('person_id')
    .where('ticket_id', '=', ticketId)
    .execute()
  return rows.map(row => row.person_id)
}

/** Who follows the tickets of events, by ticket; those that nobody follows are left out. */
export const followersOfTickets = async (
  db: Db | Tx,
  eventIds: readonly number[],
): Promise<Map<number, number[]>> => {
  const { rows } = await sql<{ ticketId: number; personIds: number[] }>`
    select ticket_id as "ticketId", array_agg(person_id) as "personIds" from ticket_follower
    where ticket_id in (select ticket_id from event where id = any(${eventIds}::bigint[])) group by ticket_id`.execute(
    db,
  )
  return new Map(rows.map(({ ticketId, personIds }) => [ticketId, personIds]))
}

/** @returns whether it was not so already */
export const insertFollower = async (
  tx: Tx,
  ticketId: number,
  personId: number,
  since: Temporal.Instant,
): Promise<boolean> => {
  const { numAffectedRows } = await sql`
    insert into ticket_follower (ticket_id, person_id, since) values (${ticketId}, ${personId}, ${since})
    on conflict do nothing`.execute(tx)
  return Number(numAffectedRows ?? 0) > 0
}

/** @returns whether it was so until now */
export const deleteFollower = async (tx: Tx, ticketId: number, personId: number): Promise<boolean> => {
  const { numDeletedRows } = await tx
    .deleteFrom('ticket_follower')
    .where('ticket_id', '=', ticketId)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return numDeletedRows > 0
}
