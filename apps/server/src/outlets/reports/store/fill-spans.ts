import { sql } from 'kysely'
import type { Db } from '../../../platform/db/database.ts'
import { spanColumns, spansFrom } from './add-to-spans.ts'
import { type MeasureColumn, measureColumns } from './columns.ts'
import type { Tables } from './tables.ts'
import { between } from './zone-building.ts'

/** The local months in which anything was counted, and when to look for their quarters: clocks may be set at their very beginning. */
const monthsOf = async (db: Db, { quarter }: Tables, zone: string) => {
  const { rows } = await sql<{ month: string; from: Temporal.Instant; until: Temporal.Instant }>`
    select month::date::text as month, month at time zone ${zone} - interval '3 hours' as from,
      (month + interval '1 month') at time zone ${zone} + interval '3 hours' as until
    from generate_series(
      date_trunc('month', (select min(at) from ${quarter}) at time zone ${zone}), (select max(at) from ${quarter}) at time zone ${zone},
      interval '1 month') as month`.execute(db)
  return rows
}

/** The columns in which there is anything: those of chats cost nothing where nobody chats. */
const usedColumns = async (db: Db, { quarter }: Tables): Promise<MeasureColumn[]> => {
  const used = measureColumns.map(
    column => sql`bool_or(${sql.ref(column)} is not null) as ${sql.ref(column)}`,
  )
  const { rows } = await sql<Partial<Record<MeasureColumn, boolean>>>`
    select ${sql.join(used)} from ${quarter} where tag = ''`.execute(db)
  return measureColumns.filter(column => rows[0]?.[column])
}

/** Writes all days and months of zones, each once, a month at a time. */
export const fillSpans = async (db: Db, tables: Tables, zones: readonly string[]): Promise<void> => {
  const { quarter, span } = tables
  const columns = await usedColumns(db, tables)
  if (columns.length === 0) return
  for (const zone of zones)
    for (const { month, from, until } of await monthsOf(db, tables, zone))
      await sql`
        insert into ${span} (${spanColumns(columns)}) ${spansFrom({
          columns,
          from: sql`(${between(quarter, from, until)}) as cell, (values (${zone})) as zone (zone)`,
          where: sql`date_trunc('month', cell.at at time zone zone.zone)::date = ${month}::date`,
        })}`.execute(db)
}
