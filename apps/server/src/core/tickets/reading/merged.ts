import { type RawBuilder, sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'

/** The ticket that the messages of a merged one are shown in; null where it is not merged. */
export const findMergedInto = async (db: Db | Tx, ticketId: number): Promise<number | null> => {
  const row = await db
    .selectFrom('ticket')
    .select('merged_into_id')
    .where('id', '=', ticketId)
    .executeTakeFirst()
  return row?.merged_into_id ?? null
}

/** The ids of a ticket and of those that it was merged into, one after the other. */
export const mergedLine = (ticketId: number | RawBuilder<number>): RawBuilder<unknown> => sql`
  with recursive line as (
    select id, merged_into_id from ticket where id = ${ticketId}
    union
    select ticket.id, ticket.merged_into_id from line join ticket on ticket.id = line.merged_into_id
  )
  select id from line`
