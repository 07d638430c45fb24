import { finished } from 'node:stream/promises'
import type pg from 'pg'
import copyStreams from 'pg-copy-streams'
import { createPlaces, type Sums } from '../rules/sums.ts'
import { type BinaryRows, createBinaryRows, SECONDS_TO_2000 } from './binary-rows.ts'
import { measureColumns } from './columns.ts'

/** `moment`: seconds since 1970 where the row is of a quarter-hour, days since 1970 where it is of a day or month. */
export type CopiedRow = {
  series: number
  moment: number
  of: { tag: string; departmentId: number; agentId: number; channel: string; sums: Readonly<Sums> }
}

const DAYS_TO_2000 = SECONDS_TO_2000 / 86_400

type Moment = { column: 'at' | 'starts_on'; write: (into: BinaryRows, moment: number) => void }

const quarterMoment: Moment = {
  column: 'at',
  write: (into, quarter) => into.int64((quarter - SECONDS_TO_2000) * 1_000_000),
}
const spanMoment: Moment = { column: 'starts_on', write: (into, day) => into.int32(day - DAYS_TO_2000) }

const placesOf = (rows: readonly CopiedRow[]): number[] => {
  const found = createPlaces()
  for (const { of } of rows) found.see(of.sums)
  return found.all()
}

const KEYS = 6
/** Of a number and its length. */
const MOST_BYTES = 12
const MOST_BYTES_OF_CHANNEL = 100

type Copied = { table: string; rows: readonly CopiedRow[]; tagOf: (tag: string) => number }

/** In one go, into a table in which nothing is found quickly yet. */
const copy = async (client: pg.PoolClient, { table, rows, tagOf }: Copied, moment: Moment): Promise<void> => {
  const places = placesOf(rows)
  const fields = KEYS + places.length
  const columns = places.map(place => measureColumns[place])
  const names = ['series_id', 'tag_id', moment.column, 'department_id', 'agent_id', 'channel', ...columns]
  const written = createBinaryRows()
  const numbers = measureColumns.map(() => 0)
  for (const { series, moment: when, of } of rows) {
    const { sums } = of
    for (let at = 0; at < sums.length; at += 2) numbers[sums[at] ?? 0] = sums[at + 1] ?? 0
    written.row(fields, fields * MOST_BYTES + MOST_BYTES_OF_CHANNEL)
    written.int32(series)
    written.int32(tagOf(of.tag))
    moment.write(written, when)
    written.int64(of.departmentId)
    written.int64(of.agentId)
    written.text(of.channel)
    for (const place of places) {
      const number = numbers[place]
      if (number) written.int64(number)
      else written.none()
    }
    for (let at = 0; at < sums.length; at += 2) numbers[sums[at] ?? 0] = 0
  }
  const into = client.query(
    copyStreams.from(`copy ${table} (${names.join(', ')}) from stdin (format binary)`),
  )
  into.end(written.end())
  await finished(into)
}

export const copyQuarters = (client: pg.PoolClient, copied: Copied): Promise<void> =>
  copy(client, copied, quarterMoment)

export const copySpans = (client: pg.PoolClient, copied: Copied): Promise<void> =>
  copy(client, copied, spanMoment)
