import { measures } from '@stoa/contract/metrics'
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../../platform/db/database.ts'
import type { Cell } from '../rules/cells.ts'
import { adding, addToSpans, spanOf } from './add-to-spans.ts'
import { columnOf } from './columns.ts'
import { quarterSeriesBy } from './series.ts'
import type { Tables } from './tables.ts'
import { numberTags } from './tags.ts'

/** What is read. */
export const served: Tables = {
  quarter: sql.table('report_quarter'),
  span: sql.table('report_span'),
  zones: sql.table('report_zone'),
}

const list = (parts: readonly RawBuilder<unknown>[]) => sql.join(parts)

/** The columns in which any of these cells adds something, and where each stands in their sums. */
const touchedBy = (cells: readonly Cell[]) =>
  measures.flatMap((measure, at) =>
    cells.some(({ sums }) => sums[at] !== 0) ? [{ column: columnOf(measure), at }] : [],
  )

type Touched = ReturnType<typeof touchedBy>

const names = (touched: Touched) => touched.map(({ column }) => sql.ref(column))

/** As PostgreSQL writes an array; the driver would look at each for what has to be escaped. */
const numbers = (values: readonly (number | null)[]) => `{${values.map(value => value ?? 'null').join(',')}}`

/** Cells as rows of their keys, of tags their numbers, and of the columns that are touched. */
const rowsOf = (cells: readonly Cell[], tags: ReadonlyMap<string, number>, touched: Touched) => {
  const values = [
    sql`${cells.map(cell => cell.detail)}::text[]`,
    sql`${numbers(cells.map(cell => tags.get(cell.tag) ?? null))}::int[]`,
    sql`${numbers(cells.map(cell => cell.quarter))}::float8[]`,
    sql`${numbers(cells.map(cell => cell.departmentId))}::bigint[]`,
    sql`${numbers(cells.map(cell => cell.agentId))}::bigint[]`,
    sql`${cells.map(cell => cell.channel)}::text[]`,
    ...touched.map(({ at }) => sql`${numbers(cells.map(({ sums }) => sums[at] || null))}::bigint[]`),
  ]
  const columns = [sql`detail, tag_id, quarter, department_id, agent_id, channel`, ...names(touched)]
  return sql`(
    select *, to_timestamp(quarter) as at from unnest(${list(values)}) as cell (${list(columns)})
  ) as cell`
}

const seriesOfCell = quarterSeriesBy(sql`cell.detail`)

const isEmpty = sql`num_nonnulls(${list(measures.map(measure => sql.ref(columnOf(measure))))}) = 0`

/** Adds cells to quarters and, where they are kept, to days and months. Whoever calls has the turn. */
export const book = async (tx: Tx, tables: Tables, cells: readonly Cell[]): Promise<void> => {
  if (cells.length === 0) return
  const touched = touchedBy(cells)
  const columns = touched.map(({ column }) => column)
  const tags = await numberTags(tx, [...new Set(cells.map(({ tag }) => tag))])
  const rows = rowsOf(cells, tags, touched)
  await sql`
    insert into ${tables.quarter} as kept (series_id, tag_id, at, department_id, agent_id, channel, ${list(names(touched))})
    select ${seriesOfCell}, tag_id, at, department_id, agent_id, channel, ${list(names(touched))} from ${rows}
    on conflict (series_id, tag_id, at, department_id, agent_id, channel) do update set ${adding(columns)}`.execute(
    tx,
  )
  await addToSpans(tx, tables.span, {
    columns,
    from: sql`${rows}, ${tables.zones} as zone`,
    where: sql`cell.detail = 'both' and (zone.built_at is not null or cell.at < zone.next_at)`,
  })
  const taken = cells.filter(({ sums }) => sums.some(sum => sum < 0))
  if (taken.length > 0) await sweepEmpty(tx, tables, rowsOf(taken, tags, []))
}

/** Throws away the rows that are left with nothing after something was taken back. */
const sweepEmpty = async (tx: Tx, tables: Tables, rows: RawBuilder<unknown>): Promise<void> => {
  const same = sql`kept.tag_id = cell.tag_id and kept.department_id = cell.department_id`
  await sql`
    delete from ${tables.quarter} as kept using ${rows}
    where kept.series_id = ${seriesOfCell} and kept.at = cell.at and ${same} and kept.agent_id = cell.agent_id and kept.channel = cell.channel and ${isEmpty}`.execute(
    tx,
  )
  await sql`
    delete from ${tables.span} as kept using ${rows}, ${tables.zones} as zone, report_series as series
    where cell.detail = 'both' and series.zone = zone.zone and kept.series_id = series.id and kept.starts_on = ${spanOf} and ${same}
      and kept.agent_id = case when series.detail in ('agent', 'both') then cell.agent_id else 0 end
      and kept.channel = case when series.detail in ('channel', 'both') then cell.channel else '' end and ${isEmpty}`.execute(
    tx,
  )
}
