import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'

/** The newest ticket that goes on from this one. */
export const findFollowing = async (db: Db | Tx, ticketId: number): Promise<number | null> => {
  const row = await db
    .selectFrom('ticket')
    .select('id')
    .where('follows_id', '=', ticketId)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.id ?? null
}

/** The first of the tickets that go on from each other up to this one: it stays the same while more follow. */
export const firstOfLine = async (db: Db | Tx, ticketId: number): Promise<number> => {
  const { rows } = await sql<{ id: number }>`
    with recursive line as (
      select id, follows_id from ticket where id = ${ticketId}
      union all
      select ticket.id, ticket.follows_id from line join ticket on ticket.id = line.follows_id
    )
    select id from line where follows_id is null`.execute(db)
  return rows[0]?.id ?? ticketId
}
