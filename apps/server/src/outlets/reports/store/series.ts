import { type RawBuilder, sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'
import type { Detail, SpanGrain } from './details.ts'

/** The number of a series of quarter-hours: of what they tell apart. */
export const quarterSeries = (detail: Detail): RawBuilder<number> =>
  sql`(select id from report_series where zone = '' and detail = ${detail})`

/** The same by a column that says 'department' or 'both'. */
export const quarterSeriesBy = (detail: RawBuilder<unknown>): RawBuilder<number> =>
  sql`case ${detail} when 'both' then ${quarterSeries('both')} else ${quarterSeries('department')} end`

/** The number of a series of days or months of a zone. */
export const spanSeries = (zone: string, grain: SpanGrain, detail: Detail): RawBuilder<number> =>
  sql`(select id from report_series where zone = ${zone} and grain = ${grain} and detail = ${detail})`

/** Numbers for the days and months of a zone. They stay when it is forgotten. */
export const numberSeries = async (tx: Db | Tx, zone: string): Promise<void> => {
  await sql`
    insert into report_series (grain, zone, detail)
    select grain, ${zone}, detail from (values ('day'), ('month')) as grain (grain),
      (values ('department'), ('agent'), ('channel'), ('both')) as detail (detail)
    where not exists (select from report_series where zone = ${zone}) on conflict do nothing`.execute(tx)
}

type Series = { id: number; zone: string; grain: SpanGrain | 'quarter'; detail: Detail }

/** The numbers of quarter-hours, and of the days and months of these zones. */
export const seriesOf = async (db: Db, zones: readonly string[]) => {
  const { rows } = await sql<Series>`
    select id, zone, grain, detail from report_series where zone = '' or zone = any(${zones}::text[])`.execute(
    db,
  )
  const numbers = new Map(rows.map(({ id, ...series }) => [keyOf(series), id]))
  return (series: Omit<Series, 'id'>): number => {
    const id = numbers.get(keyOf(series))
    if (id === undefined) throw new Error(`There is no series ${keyOf(series)}.`)
    return id
  }
}

const keyOf = ({ zone, grain, detail }: Omit<Series, 'id'>) => `${zone} ${grain} ${detail}`
