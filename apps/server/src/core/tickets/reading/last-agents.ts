import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/database.ts'

/** Who answered each ticket last, else who answered the same customer's last ticket; tickets without either are left out. */
export const lastAgents = async (tx: Tx, ticketIds: readonly number[]): Promise<Map<number, number>> => {
  const { rows } = await sql<{ id: number; person_id: number | null }>`
    select ticket.id, coalesce(ticket.answered_by_id, (
      select earlier.answered_by_id from ticket as earlier
      where earlier.contact_id = ticket.contact_id and earlier.answered_by_id is not null
      order by earlier.changed_at desc, earlier.id desc limit 1
    )) as person_id
    from ticket where ticket.id = any(${ticketIds}::bigint[])`.execute(tx)
  return new Map(rows.flatMap(row => (row.person_id === null ? [] : [[row.id, row.person_id] as const])))
}
