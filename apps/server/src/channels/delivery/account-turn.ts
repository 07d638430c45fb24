import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'

/** Any number that is nobody else's. */
const LOCK = 5_120_326

/**
 * Held until the end of the transaction by whoever adds or changes an account, and by many at once who put a message back because there is none:
 * so the message is found by whoever adds one, or the account by whoever looks again afterwards.
 */
export const takeAccountTurn = async (tx: Tx, as: 'account' | 'waiting'): Promise<void> => {
  const take = sql.raw(as === 'account' ? 'pg_advisory_xact_lock' : 'pg_advisory_xact_lock_shared')
  await sql`select ${take}(${LOCK}::bigint)`.execute(tx)
}
