import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'

/**
 * Deletes requests that ended and were made before a moment, the oldest first.
 * @returns how many, `most` at most
 */
export const deleteEnded = async (tx: Tx, before: Temporal.Instant, most: number): Promise<number> => {
  // Numbers rise with time: the first that is younger ends the look, which is at once where there is nothing to do.
  const { rows } = await sql<{ id: number }>`
    select id from outgoing_request
    where state in ('done', 'failed', 'refused') and id < coalesce(
      (select id from outgoing_request where created_at >= ${before} order by id limit 1),
      (select max(id) + 1 from outgoing_request))
    order by id limit ${most} for update skip locked`.execute(tx)
  const ids = rows.map(({ id }) => id)
  if (ids.length === 0) return 0
  await tx.deleteFrom('request_attempt').where('request_id', 'in', ids).execute()
  await tx.deleteFrom('outgoing_request').where('id', 'in', ids).execute()
  return ids.length
}
