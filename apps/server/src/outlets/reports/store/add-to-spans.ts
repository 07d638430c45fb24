import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../../platform/db/database.ts'
import type { MeasureColumn } from './columns.ts'
import { detailOf, isKept } from './details.ts'

/** The local day or month that a quarter-hour belongs to. PostgreSQL alone says so, because others may know other rules of a zone. */
export const spanOf = sql`date_trunc(grain, cell.at at time zone zone.zone)::date`

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
  const names = sql.join(columns.map(column => sql.ref(column)))
  const sums = columns.map(
    column => sql`nullif(sum(cell.${sql.ref(column)}), 0)::bigint as ${sql.ref(column)}`,
  )
  return sql`
    select series.id, tag_id, starts_on, department_id, agent_id, channel, ${names} from (
      select zone.zone, grain, ${detailOf} as detail, tag_id, ${spanOf} as starts_on, department_id,
        coalesce(cell.agent_id, 0) as agent_id, coalesce(cell.channel, '') as channel, ${sql.join(sums)}
      from ${from}, (values ('day'), ('month')) as grain (grain) where ${where}
      group by 1, 2, 4, 5, 6, cube (cell.agent_id, cell.channel)
    ) as summed join report_series as series using (zone, grain, detail) where ${isKept}`
}

const spanColumns = (columns: readonly MeasureColumn[]) =>
  sql`series_id, tag_id, starts_on, department_id, agent_id, channel, ${sql.join(columns.map(column => sql.ref(column)))}`

export const addToSpans = async (tx: Tx, span: RawBuilder<unknown>, given: Spanning): Promise<void> => {
  await sql`
    insert into ${span} as kept (${spanColumns(given.columns)}) ${spansFrom(given)}
    on conflict (series_id, tag_id, starts_on, department_id, agent_id, channel) do update set ${adding(given.columns)}`.execute(
    tx,
  )
}
