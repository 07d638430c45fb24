import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'

/** Since when the ticket waits that waits longest, of each of these departments where any does; a probe of an index each. */
export const waitsLongest = async (
  db: Db | Tx,
  departmentIds: readonly number[],
): Promise<Map<number, Temporal.Instant>> => {
  const { rows } = await sql<{ id: number; since: Temporal.Instant }>`
    select probe.id, longest.since from unnest(${departmentIds}::bigint[]) as probe(id)
    cross join lateral (
      select waiting_since as since from ticket
      where ticket.department_id = probe.id and status in ('new', 'open') and waiting_since is not null
      order by waiting_since limit 1
    ) as longest`.execute(db)
  return new Map(rows.map(({ id, since }) => [id, since]))
}
