import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/database.ts'

/** Any number that is nobody else's. */
const LOCK = 5_120_319

/**
 * One writer of views and of what is in them at a time, until the end of the transaction. Each looks at tickets as they are after
 * it got its turn, so whoever writes last is right.
 */
export const takeTurn = async (tx: Tx): Promise<void> => {
  await sql`select pg_advisory_xact_lock(${LOCK}::bigint)`.execute(tx)
}
