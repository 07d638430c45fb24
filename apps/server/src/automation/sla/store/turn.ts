import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/database.ts'
import { oncePerBatch } from '../../../platform/events/once-per-batch.ts'

/** Any number that is nobody else's. */
const LOCK = 5_120_310

/**
 * One writer of clocks at a time, until the end of the transaction; taken before any ticket is locked. So a change of a
 * level never misses a ticket that gets this level at the same moment, and nobody waits in a circle.
 */
export const takeTurn = oncePerBatch(async tx => {
  await sql`select pg_advisory_xact_lock(${LOCK}::bigint)`.execute(tx)
})

/** Locks tickets in the order of their ids, as every command does first. @returns those that are there */
export const lockTickets = async (
  tx: Tx,
  ids: readonly number[],
  busy: 'wait' | 'skip' = 'wait',
): Promise<number[]> => {
  if (ids.length === 0) return []
  const { rows } = await sql<{ id: number }>`
    select id from ticket where id = any(${ids}::bigint[]) order by id
    for update ${busy === 'skip' ? sql`skip locked` : sql``}`.execute(tx)
  return rows.map(row => row.id)
}
