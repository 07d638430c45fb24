import { type Measure, measures, online, type Part, type Sums } from '@stoa/contract/metrics'
import { mostPoints } from '@stoa/contract/reports'
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../../platform/db/database.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { columnOf } from '../store/columns.ts'
import { onlineRows, withOnline } from './online.ts'
import { isStretch, type Question, toldBy } from './question.ts'
import { type Start, startsOf } from './rules/stretches.ts'
import { needsQuarters, quarters, type Source, spans } from './source.ts'

/** `at`: the key of the stretch, with `every`. */
export type SumsRow = { key: string; at: string | null; sums: Sums }

type Row = { key: string; place: number | null } & Sums

/** A question, cut to what can have been counted: to days, and to parts of which there is anything in them. */
export type Prepared = { question: Question; zoneIsKept: boolean; parts: readonly Part[] }

/**
 * Columns bear the names of measures, so that a row is its sums. A sum of bigint is worked out as numeric, which takes longer than all else; a
 * float holds whole numbers up to 2^53, as ours are.
 */
const sumOf = (measure: Measure) => sql`sum(${sql.ref(columnOf(measure))}::float8) as ${sql.ref(measure)}`

/** What was taken back, as when a ticket turns out to be spam, leaves a row of nothing behind. */
export const somethingCounted = ({ sums }: SumsRow): boolean =>
  Boolean(sums[online]) || measures.some(measure => sums[measure])

/** As it is kept: what is added up is told apart by numbers in less time than by texts. */
const keyOf = ({ by }: Question, source: Source, starts: readonly Start[]): RawBuilder<unknown> => {
  if (isStretch(by)) return source.place(starts)
  if (by === 'company') return sql`substr(tag, 2)`
  if (by === 'channel' || by === 'tag') return sql`${sql.ref(by)}`
  return sql.ref(`${by}_id`)
}

/** A question as SQL, and what its rows mean; in the order of time, within the order of keys, where that is given. */
export const sumsQuery = (
  { question, zoneIsKept, parts }: Prepared,
  order: readonly string[] | null = null,
) => {
  const { period, by, every } = question
  const counted = parts.filter(part => part !== online)
  const source = zoneIsKept && !needsQuarters(toldBy(question)) ? spans(question) : quarters(question)
  const starts = isStretch(by) ? startsOf(period, by) : []
  const points = every ? startsOf(period, every) : []
  const place = every ? source.place(points) : sql`null::int`
  const columns = [
    sql`${keyOf(question, source, starts)} as key`,
    sql`${place} as place`,
    ...counted.map(sumOf),
  ]
  const added = sql`select ${sql.join(columns)} from (${source.rows}) as happened group by 1, 2`
  const told = parts.map(part => sql`, ${sql.ref(part)}`)
  const rows = parts.includes(online)
    ? withOnline(added, counted, onlineRows(question, starts, points))
    : added
  const summed = sql<Row>`select key::text as key, place${sql.join(told, sql``)} from (${rows}) as added`
  const meaning = (row: Row): SumsRow => ({
    key: isStretch(by) ? (starts[Number(row.key) - 1]?.key ?? '') : row.key,
    at: row.place === null ? null : (points[row.place - 1]?.key ?? ''),
    sums: row,
  })
  const inOrder = isStretch(by)
    ? sql<Row>`select * from (${summed}) as summed order by key::int, place`
    : sql<Row>`
        select summed.* from (${summed}) as summed
        left join unnest(${order}::text[]) with ordinality as wanted (name, position) on name = key order by position, place`
  return { statement: order ? inOrder : summed, meaning }
}

/** Over time, as it passes. @throws Refusal invalid_request where it is more than memory should hold at once */
export const readSums = async (tx: Tx, prepared: Prepared): Promise<SumsRow[]> => {
  const { statement, meaning } = sumsQuery(prepared)
  const { rows } = await sql<Row>`${statement} limit ${mostPoints + 1}`.execute(tx)
  if (rows.length > mostPoints)
    refuse('invalid_request', `More than ${mostPoints} points: ask for less, or for the CSV file.`)
  // Put in order here: for the database's own order it would sort what it adds up, which is more.
  const placeOf = ({ place }: Row) => place ?? 0
  const rowOf = isStretch(prepared.question.by) ? ({ key }: Row) => Number(key) : () => 0
  return rows
    .sort((one, other) => rowOf(one) - rowOf(other) || placeOf(one) - placeOf(other))
    .map(meaning)
    .filter(somethingCounted)
}
