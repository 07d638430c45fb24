import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'

/** What would take back acts on these tickets; there is nothing to take back any more. */
export const forgetUndo = async (tx: Tx, ticketIds: readonly number[]): Promise<void> => {
  await sql`update batch_ticket set undo = null where ticket_id = any(${ticketIds}::bigint[])`.execute(tx)
  await sql`
    update batch_ticket set steps = null where ticket_id = any(${ticketIds}::bigint[]) and outcome is not null`.execute(
    tx,
  )
}
