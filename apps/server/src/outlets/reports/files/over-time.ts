import type { Sums } from '@stoa/contract/metrics'
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../../platform/db/database.ts'
import type { Asked } from '../reading/ask.ts'
import { isStretch, type Question } from '../reading/question.ts'
import { prepare } from '../reading/read-report.ts'
import { type Prepared, somethingCounted, sumsQuery } from '../reading/read-sums.ts'
import { startsOf } from '../reading/rules/stretches.ts'

/** The keys of rows and of stretches, in the order in which a file has them. */
export type Places = { rows: readonly string[]; points: readonly string[] }

/** What was counted in a row and a stretch, by their places. */
export type Placed = { row: number; point: number; sums: Sums }

const keysOf = (period: Question['period'], stretch: Parameters<typeof startsOf>[1]) =>
  startsOf(period, stretch).map(({ key }) => key)

/** `order`: of rows that are no stretches of time. */
export const placesOf = ({ by, every, period }: Question, order: readonly string[]): Places => ({
  rows: isStretch(by) ? keysOf(period, by) : order,
  points: every ? keysOf(period, every) : [],
})

/** Row by row, stretch by stretch, a piece of them as it is asked for: whatever leaves the database is not held in memory. */
export async function* overTime(
  tx: Tx,
  prepared: Prepared,
  order: readonly string[],
  { rows, points }: Places,
  cursor = 'line_of_report',
): AsyncGenerator<Placed[]> {
  const rowAt = new Map(rows.map((key, place) => [key, place]))
  const pointAt = new Map(points.map((key, place) => [key, place]))
  const { statement, meaning } = sumsQuery(prepared, order)
  for await (const piece of inPieces(tx, statement, cursor)) {
    const placed: Placed[] = []
    for (const told of piece) {
      const meant = meaning(told)
      const row = rowAt.get(meant.key)
      const point = pointAt.get(meant.at ?? '')
      if (row !== undefined && point !== undefined && somethingCounted(meant))
        placed.push({ row, point, sums: meant.sums })
    }
    yield placed
  }
}

/** The time before at the places of now: the first stretch is compared with the first, and what has no counterpart is left out. */
export const earlierOverTime = async (
  tx: Tx,
  { question, earlier, told }: Asked,
  order: readonly string[],
): Promise<AsyncGenerator<Placed[]> | null> => {
  const prepared = earlier && (await prepare(tx, earlier, told))
  if (!prepared || !earlier) return null
  const now = placesOf(question, order)
  const before = placesOf(earlier, order)
  const places = {
    rows: before.rows.slice(0, now.rows.length),
    points: before.points.slice(0, now.points.length),
  }
  return overTime(tx, prepared, order, places, 'line_of_earlier')
}

const atOnce = 500

async function* inPieces<Row>(tx: Tx, statement: RawBuilder<Row>, cursor: string): AsyncGenerator<Row[]> {
  const name = sql.id(cursor)
  await sql`declare ${name} no scroll cursor for ${statement}`.execute(tx)
  for (;;) {
    const { rows } = await sql<Row>`fetch ${sql.lit(atOnce)} from ${name}`.execute(tx)
    if (rows.length === 0) return
    yield rows
  }
}
