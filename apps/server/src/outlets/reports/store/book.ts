import { measures } from '@stoa/contract/metrics'
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../../platform/db/database.ts'
import type { Cell } from '../rules/cells.ts'
import { adding, addToSpans, grains, spanOf } from './add-to-spans.ts'
import { columnOf } from './columns.ts'
import { details } from './details.ts'
import type { Tables } from './tables.ts'

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
    cells.some(({ sums }) => sums[at]) ? [{ column: columnOf(measure), at }] : [],
  )

type Touched = ReturnType<typeof touchedBy>

const names = (touched: Touched) => touched.map(({ column }) => sql.ref(column))

/** As PostgreSQL writes an array; the driver would look at each for what has to be escaped. */
const numbers = (values: readonly (number | null)[]) => `{${values.map(value => value ?? 'null').join(',')}}`

/** Cells as rows of their keys and of the columns that are touched. */
const rowsOf = (cells: readonly Cell[], touched: Touched) => {
  const values = [
    sql`${cells.map(cell => cell.detail)}::text[]`,
    sql`${cells.map(cell => cell.tag)}::text[]`,
    sql`${numbers(cells.map(cell => cell.quarter))}::float8[]`,
    sql`${numbers(cells.map(cell => cell.departmentId))}::bigint[]`,
    sql`${numbers(cells.map(cell => cell.agentId))}::bigint[]`,
    sql`${cells.map(cell => cell.channel)}::text[]`,
    ...touched.map(({ at }) => sql`${numbers(cells.map(({ sums }) => sums[at] || null))}::bigint[]`),
  ]
  const columns = [sql`detail, tag, quarter, department_id, agent_id, channel`, ...names(touched)]
  return sql`(
    select *, to_timestamp(quarter) as at from unnest(${list(values)}) as cell (${list(columns)})
  ) as cell`
}

const isEmpty = sql`num_nonnulls(${list(measures.map(measure => sql.ref(columnOf(measure))))}) = 0`

/** Adds cells to quarters and, where they are kept, to days and months. Whoever calls has the turn. */
export const book = async (tx: Tx, tables: Tables, cells: readonly Cell[]): Promise<void> => {
  if (cells.length === 0) return
  const touched = touchedBy(cells)
  const columns = touched.map(({ column }) => column)
  const rows = rowsOf(cells, touched)
  await sql`
    insert into ${tables.quarter} as kept (detail, tag, at, department_id, agent_id, channel, ${list(names(touched))})
    select detail, tag, at, department_id, agent_id, channel, ${list(names(touched))} from ${rows}
    on conflict (detail, tag, at, department_id, agent_id, channel) do update set ${adding(columns)}`.execute(
    tx,
  )
  await addToSpans(tx, tables.span, {
    columns,
    from: sql`${rows}, ${tables.zones} as zone`,
    where: sql`cell.detail = 'both' and (zone.built_at is not null or cell.at < zone.next_at)`,
  })
  const taken = cells.filter(({ sums }) => sums.some(sum => sum < 0))
  if (taken.length > 0) await sweepEmpty(tx, tables, taken)
}

/** Throws away the rows that are left with nothing after something was taken back. */
const sweepEmpty = async (tx: Tx, tables: Tables, cells: readonly Cell[]): Promise<void> => {
  const rows = rowsOf(cells, [])
  const same = sql`kept.tag = cell.tag and kept.department_id = cell.department_id`
  await sql`
    delete from ${tables.quarter} as kept using ${rows}
    where kept.detail = cell.detail and kept.at = cell.at and ${same} and kept.agent_id = cell.agent_id and kept.channel = cell.channel and ${isEmpty}`.execute(
    tx,
  )
  await sql`
    delete from ${tables.span} as kept using ${rows}, ${tables.zones} as zone, ${grains}, ${details}
    where cell.detail = 'both' and kept.zone = zone.zone and kept.grain = grain.name and kept.detail = detail.name and kept.starts_on = ${spanOf} and ${same}
      and kept.agent_id = case when detail.agents then cell.agent_id else 0 end
      and kept.channel = case when detail.channels then cell.channel else '' end and ${isEmpty}`.execute(tx)
}
