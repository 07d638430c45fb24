import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'
import { together } from '../../../platform/db/together.ts'

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
export const firstOfLine = together(async (db, ticketIds: readonly number[]) => {
  const { rows } = await sql<{ id: number; first: number }>`
    with recursive line as (
      select id as asked, id, follows_id from ticket where id = any(${[...new Set(ticketIds)]}::bigint[])
      union all
      select asked, ticket.id, ticket.follows_id from line join ticket on ticket.id = line.follows_id
    )
    select asked as id, id as first from line where follows_id is null`.execute(db)
  const firstOf = new Map(rows.map(({ id, first }) => [id, first]))
  return ticketIds.map(id => firstOf.get(id) ?? id)
})
