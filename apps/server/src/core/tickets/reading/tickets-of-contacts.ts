import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'

/** Every ticket of these contacts, whoever may see it, but for purged ones; by number. */
export const listTicketsOf = async (
  db: Db | Tx,
  contactIds: readonly number[],
  { after, limit }: { after: number; limit: number },
): Promise<number[]> => {
  const { rows } = await sql<{ id: number }>`
    select id from ticket where contact_id = any(${contactIds}::bigint[]) and purged_at is null and id > ${after}
    order by id limit ${limit}`.execute(db)
  return rows.map(({ id }) => id)
}

/** How much they come to. */
export const countTicketsOf = async (
  db: Db | Tx,
  contactIds: readonly number[],
): Promise<{ tickets: number; messages: number; files: number }> => {
  const { rows } = await sql<{ tickets: number; messages: number; files: number }>`
    with held as materialized (
      select id from ticket where contact_id = any(${contactIds}::bigint[]) and purged_at is null
    ),
    said as materialized (select message.id from held join message on message.ticket_id = held.id)
    select (select count(*) from held)::int as tickets, (select count(*) from said)::int as messages,
           (select count(*) from said join attachment on attachment.message_id = said.id)::int as files`.execute(
    db,
  )
  return rows[0] ?? { tickets: 0, messages: 0, files: 0 }
}
