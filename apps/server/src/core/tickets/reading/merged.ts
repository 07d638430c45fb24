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

/** The ids of a ticket and of those that it was merged into, one after the other. What is given may name a table called ticket. */
export const mergedLine = (ticketId: number | RawBuilder<number>): RawBuilder<unknown> => sql`
  with recursive line as (
    select first.id, first.merged_into_id from ticket first where first.id = ${ticketId}
    union
    select next.id, next.merged_into_id from line join ticket next on next.id = line.merged_into_id
  )
  select id from line`
