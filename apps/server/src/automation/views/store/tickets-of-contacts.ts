import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/database.ts'

/** Somebody whose name was not known until now may have written before, though hardly more often. */
const MOST_OF_A_CONTACT = 200

/** These tickets and others of the same customers: a customer's name is learned from a message to any of them. */
export const withThoseOfContacts = async (tx: Tx, ids: readonly number[]): Promise<number[]> => {
  const { rows } = await sql<{ id: number }>`
    select unnest(${ids}::bigint[]) as id
    union
    select other.id from (select distinct contact_id from ticket where id = any(${ids}::bigint[])) as writer
    cross join lateral (
      select id from ticket where ticket.contact_id = writer.contact_id order by changed_at desc, id desc limit ${MOST_OF_A_CONTACT}
    ) as other
    order by id`.execute(tx)
  return rows.map(row => row.id)
}
