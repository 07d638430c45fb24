import { type Measure, measures } from '@stoa/contract/metrics'
import { sql } from 'kysely'
import type { Scope } from '../../../core/departments/queries.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { columnOf, type MeasureColumn, measureColumns } from '../store/columns.ts'
import { quarterSeries, spanSeries } from '../store/series.ts'
import type { Period } from './rules/period.ts'

export type Extent = { first: Temporal.Instant; last: Temporal.Instant }

/** The first and the last quarter-hour in which anything was counted. */
export const extent = async (tx: Tx): Promise<Extent | null> => {
  const { rows } = await sql<{ first: Temporal.Instant | null; last: Temporal.Instant | null }>`
    select (select at from report_quarter where series_id = ${quarterSeries('department')} and tag_id = 0 order by at limit 1) as first,
           (select at from report_quarter where series_id = ${quarterSeries('department')} and tag_id = 0 order by at desc limit 1) as last`.execute(
    tx,
  )
  const [{ first = null, last = null } = {}] = rows
  return first && last ? { first, last } : null
}

/** The quarter-hour in which something was last counted in these departments. */
export const countedLast = async (tx: Tx, scope: Scope): Promise<Temporal.Instant | null> => {
  const seen = scope === 'all' ? sql`true` : sql`department_id = any(${scope}::bigint[])`
  const { rows } = await sql<{ at: Temporal.Instant }>`
    select at from report_quarter where series_id = ${quarterSeries('department')} and tag_id = 0 and ${seen} order by at desc limit 1`.execute(
    tx,
  )
  return rows[0]?.at ?? null
}

/** The measures of which there is anything in the months of a period, whose zone is kept: what nobody uses costs nothing. */
export const measuresCounted = async (tx: Tx, { from, to, zone }: Period): Promise<Measure[]> => {
  const any = measureColumns.map(column => sql`bool_or(${sql.ref(column)} is not null) as ${sql.ref(column)}`)
  const { rows } = await sql<Partial<Record<MeasureColumn, boolean | null>>>`
    select ${sql.join(any)} from report_span
    where series_id = ${spanSeries(zone, 'month', 'department')} and tag_id = 0
      and starts_on >= ${from.with({ day: 1 })} and starts_on <= ${to}`.execute(tx)
  return measures.filter(measure => rows[0]?.[columnOf(measure)])
}
