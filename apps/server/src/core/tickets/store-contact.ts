import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'

/** Locks the tickets in the one order that everybody keeps, and gives them to a contact. @returns their ids */
export const changeContactOf = async (
  tx: Tx,
  which: RawBuilder<unknown>,
  contactId: number,
): Promise<number[]> => {
  const { rows } = await sql<{ id: number }>`
    update ticket set contact_id = ${contactId}
    where ticket.id in (select ticket.id from ticket where ${which} order by ticket.id for update)
    returning ticket.id`.execute(tx)
  return rows.map(row => row.id).toSorted((one, other) => one - other)
}
