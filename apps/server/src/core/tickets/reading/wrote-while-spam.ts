import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/database.ts'

/** Whether the customer wrote since the ticket was marked as spam. */
export const wroteWhileSpam = async (tx: Tx, ticketId: number): Promise<boolean> => {
  const { rows } = await sql<{ wrote: boolean }>`
    select exists (
      select from event where ticket_id = ${ticketId} and name = 'message.received' and id > (
        select max(id) from event where ticket_id = ${ticketId} and name = 'ticket.marked-spam'
      )
    ) as wrote`.execute(tx)
  return rows[0]?.wrote ?? false
}
