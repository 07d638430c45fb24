import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'

const DISTRIBUTION_LOCK = 7861006

/**
 * Giving out goes one after the other in the whole cluster: an agent works in several departments, and two that were drained side by
 * side would each see the same room. Held to the end of the transaction and taken before any ticket is locked; nobody who holds
 * a ticket ever waits for it, so the order of locks is kept.
 */
export const oneAtATime = (tx: Tx) =>
  sql`select pg_advisory_xact_lock(${DISTRIBUTION_LOCK}::bigint)`.execute(tx)
