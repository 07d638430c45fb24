import type { Measure, Sums } from '@stoa/contract/metrics'
import { mostPoints } from '@stoa/contract/reports'
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../../platform/db/database.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { columnOf } from '../store/columns.ts'
import { isStretch, type Question, toldBy } from './question.ts'
import { type Start, startsOf } from './rules/stretches.ts'
import { needsQuarters, quarters, type Source, spans } from './source.ts'

/** `at`: the key of the stretch, with `every`. */
export type SumsRow = { key: string; at: string | null; sums: Sums }

type Row = { key: string; place: number | null } & Record<string, number | null>

/** A question, cut to what can have been counted: to days, and to measures of which there is anything in them. */
export type Prepared = { question: Question; zoneIsKept: boolean; measures: readonly Measure[] }

type Kept = readonly [measure: Measure, column: string]

/** A sum of bigint is worked out as numeric, which takes longer than all else; a float holds whole numbers up to 2^53, as ours are. */
const added = (kept: readonly Kept[]) =>
  sql.raw(kept.map(([, column]) => `, sum(${column}::float8) as ${column}`).join(''))

const sumsOfRow = (row: Readonly<Record<string, unknown>>, kept: readonly Kept[]): Sums => {
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
export const sumsQuery = (
  { question, zoneIsKept, measures }: Prepared,
  order: readonly string[] | null = null,
) => {
  const { period, by, every } = question
  const kept = measures.map(measure => [measure, columnOf(measure)] as const)
  const source = zoneIsKept && !needsQuarters(toldBy(question)) ? spans(question) : quarters(question)
  const starts = isStretch(by) ? startsOf(period, by) : []
  const points = every ? startsOf(period, every) : []
  const place = every ? source.place(points) : sql`null::int`
  const statement = sql<Row>`
    select summed.* from (
      select ${keyOf(question, source, starts)} as key, ${place} as place${added(kept)}
      from (${source.rows}) as happened group by 1, 2
    ) as summed
    ${order && !isStretch(by) ? sql`left join unnest(${order}::text[]) with ordinality as wanted (name, position) on name = key` : sql``}
    order by ${isStretch(by) ? sql`key::int` : order ? sql`position` : sql`key`}, place`
  const meaning = (row: Row): SumsRow => ({
    key: isStretch(by) ? (starts[Number(row.key) - 1]?.key ?? '') : row.key,
    at: row.place === null ? null : (points[row.place - 1]?.key ?? ''),
    sums: sumsOfRow(row, kept),
  })
  return { statement, meaning }
}

/** @throws Refusal invalid_request where it is more than memory should hold at once */
export const readSums = async (tx: Tx, prepared: Prepared): Promise<SumsRow[]> => {
  const { statement, meaning } = sumsQuery(prepared)
  const { rows } = await sql<Row>`${statement} limit ${mostPoints + 1}`.execute(tx)
  if (rows.length > mostPoints)
    refuse('invalid_request', `More than ${mostPoints} points: ask for less, or for the CSV file.`)
  return rows.map(meaning).filter(somethingCounted)
}
