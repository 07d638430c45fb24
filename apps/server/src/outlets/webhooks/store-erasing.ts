import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'

/** What was sent about tickets, and what the other side said to it. */
export const forgetRequests = async (tx: Tx, ticketIds: readonly number[]): Promise<void> => {
  const these = sql`select id from outgoing_request where ticket_id = any(${ticketIds}::bigint[])`
  await sql`delete from request_attempt where request_id in (${these})`.execute(tx)
  await sql`delete from outgoing_request where ticket_id = any(${ticketIds}::bigint[])`.execute(tx)
}
