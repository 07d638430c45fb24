import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../../platform/db/database.ts'
import type { MeasureColumn } from './columns.ts'
import { detailOf } from './details.ts'

/** The local day and month that a quarter-hour belongs to. PostgreSQL alone says so, because others may know other rules of a zone. */
export const spanOf = sql`date_trunc(grain.name, cell.at at time zone zone.zone)::date`
export const grains = sql`(values ('day'), ('month')) as grain (name)`

type Spanning = {
  columns: readonly MeasureColumn[]
  from: RawBuilder<unknown>
  where: RawBuilder<unknown>
}

/** Adds to what is there. Nothing is null, so that rows are the same however their sums came about. */
export const adding = (columns: readonly MeasureColumn[]): RawBuilder<unknown> =>
  sql.join(
    columns.map(column => {
      const name = sql.ref(column)
      return sql`${name} = nullif(coalesce(kept.${name}, 0) + coalesce(excluded.${name}, 0), 0)`
    }),
  )

/** Quarters, as `cell`, added up to the days and months of zones, as `zone`. */
const spansFrom = ({ columns, from, where }: Spanning): RawBuilder<unknown> => {
  const sums = columns.map(column => sql`nullif(sum(cell.${sql.ref(column)}), 0)::bigint`)
  return sql`
    select zone.zone, grain.name, ${detailOf}, tag, ${spanOf}, department_id, coalesce(cell.agent_id, 0), coalesce(cell.channel, ''), ${sql.join(sums)}
    from ${from}, ${grains} where ${where}
    group by 1, 2, 4, 5, 6, cube (cell.agent_id, cell.channel)`
}

const spanColumns = (columns: readonly MeasureColumn[]) =>
  sql`zone, grain, detail, tag, starts_on, department_id, agent_id, channel, ${sql.join(columns.map(column => sql.ref(column)))}`

export const addToSpans = async (tx: Tx, span: RawBuilder<unknown>, given: Spanning): Promise<void> => {
  await sql`
    insert into ${span} as kept (${spanColumns(given.columns)}) ${spansFrom(given)}
    on conflict (zone, grain, detail, tag, starts_on, department_id, agent_id, channel) do update set ${adding(given.columns)}`.execute(
    tx,
  )
}
