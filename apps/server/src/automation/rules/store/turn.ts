import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/database.ts'

/** Any number that is nobody else's. */
const LOCK = 5_120_317

/** One writer of rules at a time, until the end of the transaction: places stay in order, and versions grow in the order of commits. */
export const takeTurn = async (tx: Tx): Promise<void> => {
  await sql`select pg_advisory_xact_lock(${LOCK}::bigint)`.execute(tx)
}
