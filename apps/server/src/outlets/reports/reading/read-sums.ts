import { type Measure, measures, type Sums } from '@stoa/contract/metrics'
import { mostPoints } from '@stoa/contract/reports'
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../../platform/db/database.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { columnOf, measureColumns } from '../store/columns.ts'
import { isStretch, type Question, toldBy } from './question.ts'
import { type Start, startsOf } from './rules/stretches.ts'
import { needsQuarters, quarters, type Source, spans } from './source.ts'

/** `at`: the key of the stretch, with `every`. */
export type SumsRow = { key: string; at: string | null; sums: Sums }

type Row = { key: string; place: number | null } & Record<string, number | null>

const kept = measures.map((measure): [Measure, string] => [measure, columnOf(measure)])
const added = sql.raw(measureColumns.map(column => `sum(${column})::bigint as ${column}`).join(', '))

const sumsOfRow = (row: Readonly<Record<string, unknown>>): Sums => {
  const sums: Partial<Record<Measure, number>> = {}
  for (const [measure, column] of kept) {
    const value = row[column]
    if (typeof value === 'number' && value !== 0) sums[measure] = value
  }
  return sums
}

/** What was taken back, as when a ticket turns out to be spam, leaves a row of nothing behind. */
export const somethingCounted = ({ sums }: SumsRow): boolean => Object.keys(sums).length > 0

const keyOf = ({ by }: Question, source: Source, starts: readonly Start[]): RawBuilder<string> => {
  if (isStretch(by)) return sql`${source.place(starts)}::text`
  if (by === 'channel' || by === 'tag') return sql`${sql.ref(by)}`
  return sql`${sql.ref(`${by}_id`)}::text`
}

/** A question as SQL, and what its rows mean. They come in the order of time, and before that in the one that keys are given in. */
export const sumsQuery = (question: Question, zoneIsKept: boolean, order: readonly string[] = []) => {
  const { period, by, every } = question
  const source = zoneIsKept && !needsQuarters(toldBy(question)) ? spans(question) : quarters(question)
  const starts = isStretch(by) ? startsOf(period, by) : []
  const points = every ? startsOf(period, every) : []
  const place = every ? source.place(points) : sql`null::int`
  const statement = sql<Row>`
    select summed.* from (
      select ${keyOf(question, source, starts)} as key, ${place} as place, ${added}
      from (${source.rows}) as happened group by 1, 2
    ) as summed
    left join unnest(${order}::text[]) with ordinality as wanted (name, position) on name = key
    order by ${isStretch(by) ? sql`key::int` : sql`position`}, place`
  const meaning = (row: Row): SumsRow => ({
    key: isStretch(by) ? (starts[Number(row.key) - 1]?.key ?? '') : row.key,
    at: row.place === null ? null : (points[row.place - 1]?.key ?? ''),
    sums: sumsOfRow(row),
  })
  return { statement, meaning }
}

/** @throws Refusal invalid_request where it is more than memory should hold at once */
export const readSums = async (tx: Tx, question: Question, zoneIsKept: boolean): Promise<SumsRow[]> => {
  const { statement, meaning } = sumsQuery(question, zoneIsKept)
  const { rows } = await sql<Row>`${statement} limit ${mostPoints + 1}`.execute(tx)
  if (rows.length > mostPoints)
    refuse('invalid_request', `More than ${mostPoints} points: ask for less, or for the CSV file.`)
  return rows.map(meaning).filter(somethingCounted)
}
