import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/database.ts'

/** Any number that is nobody else's. */
const LOCK = 5_120_324

/** One writer of what is counted at a time, until the end of the transaction: followers, whoever adds up a zone, and the end of a rebuild. */
export const takeTurn = async (tx: Tx): Promise<void> => {
  await sql`select pg_advisory_xact_lock(${LOCK}::bigint)`.execute(tx)
}
