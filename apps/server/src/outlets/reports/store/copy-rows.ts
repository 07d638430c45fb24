import { finished } from 'node:stream/promises'
import { measures } from '@stoa/contract/metrics'
import type pg from 'pg'
import copyStreams from 'pg-copy-streams'
import type { Cell } from '../rules/cells.ts'
import { measureColumns } from './columns.ts'
import type { Detail } from './details.ts'

/** A row of days and months. `startsOn`: YYYY-MM-DD. */
export type SpanRow = Omit<Cell, 'quarter' | 'detail'> & {
  zone: string
  grain: 'day' | 'month'
  detail: Detail
  startsOn: string
}

/** As `COPY` reads text: what ends a cell or a row is escaped. */
const escapes: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }
const escaped = (text: string) =>
  /[\\\t\n\r]/.test(text) ? text.replaceAll(/[\\\t\n\r]/g, sign => escapes[sign] ?? sign) : text

/** Which measures any of these rows has. */
const touched = (rows: readonly { sums: readonly number[] }[]): number[] => {
  const found = new Set<number>()
  for (const { sums } of rows) for (let at = 0; at < sums.length; at++) if (sums[at]) found.add(at)
  return measures.map((_, at) => at).filter(at => found.has(at))
}

/** In one go, into a table in which nothing is found quickly yet. */
const copy = async <Row extends { sums: readonly number[] }>(
  client: pg.PoolClient,
  table: string,
  keys: string,
  rows: readonly Row[],
  keysOf: (row: Row) => string,
): Promise<void> => {
  const places = touched(rows)
  const columns = places.map(at => measureColumns[at])
  const into = client.query(copyStreams.from(`copy ${table} (${[keys, ...columns].join(', ')}) from stdin`))
  let text = ''
  for (const row of rows) {
    text += keysOf(row)
    for (const at of places) text += row.sums[at] ? `\t${row.sums[at]}` : '\t\\N'
    text += '\n'
  }
  into.end(text)
  await finished(into)
}

export const copyQuarters = (client: pg.PoolClient, table: string, cells: readonly Cell[]): Promise<void> =>
  copy(
    client,
    table,
    'detail, tag, at, department_id, agent_id, channel',
    cells,
    ({ detail, tag, quarter, departmentId, agentId, channel }) =>
      `${detail}\t${escaped(tag)}\t${new Date(quarter * 1000).toISOString()}\t${departmentId}\t${agentId}\t${channel}`,
  )

export const copySpans = (client: pg.PoolClient, table: string, rows: readonly SpanRow[]): Promise<void> =>
  copy(
    client,
    table,
    'zone, grain, detail, tag, starts_on, department_id, agent_id, channel',
    rows,
    ({ zone, grain, detail, tag, startsOn, departmentId, agentId, channel }) =>
      `${zone}\t${grain}\t${detail}\t${escaped(tag)}\t${startsOn}\t${departmentId}\t${agentId}\t${channel}`,
  )
