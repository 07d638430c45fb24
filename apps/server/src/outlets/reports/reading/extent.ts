import { sql } from 'kysely'
import type { Scope } from '../../../core/departments/queries.ts'
import type { Tx } from '../../../platform/db/database.ts'

export type Extent = { first: Temporal.Instant; last: Temporal.Instant }

/** The first and the last quarter-hour in which anything was counted. */
export const extent = async (tx: Tx): Promise<Extent | null> => {
  const { rows } = await sql<{ first: Temporal.Instant | null; last: Temporal.Instant | null }>`
    select (select at from report_quarter where detail = 'department' and tag = '' order by at limit 1) as first,
           (select at from report_quarter where detail = 'department' and tag = '' order by at desc limit 1) as last`.execute(
    tx,
  )
  const [{ first = null, last = null } = {}] = rows
  return first && last ? { first, last } : null
}

/** The quarter-hour in which something was last counted in these departments. */
export const countedLast = async (tx: Tx, scope: Scope): Promise<Temporal.Instant | null> => {
  const seen = scope === 'all' ? sql`true` : sql`department_id = any(${scope}::bigint[])`
  const { rows } = await sql<{ at: Temporal.Instant }>`
    select at from report_quarter where detail = 'department' and tag = '' and ${seen} order by at desc limit 1`.execute(
    tx,
  )
  return rows[0]?.at ?? null
}
