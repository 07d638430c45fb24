import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/database.ts'

/** That rules acted stays; what they saw and wrote does not. */
export const forgetSeen = async (tx: Tx, ticketIds: readonly number[]): Promise<void> => {
  await sql`update rule_run set seen = '[]', did = '[]' where ticket_id = any(${ticketIds}::bigint[])`.execute(
    tx,
  )
}
