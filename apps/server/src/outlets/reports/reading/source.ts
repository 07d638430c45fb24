import type { Stretch } from '@stoa/contract/reports'
import { type RawBuilder, sql } from 'kysely'
import { measureColumns } from '../store/columns.ts'
import { type Detail, keptDetail } from '../store/details.ts'
import { quarterSeries, spanSeries } from '../store/series.ts'
import { ofTags } from '../store/tags.ts'
import { isKeptAsTag, type Question, toldBy } from './question.ts'
import { endOf, startOfDay } from './rules/period.ts'
import { type Piece, piecesOf } from './rules/pieces.ts'
import type { Start } from './rules/stretches.ts'

/** The rows that a question is about, wherever they are kept. */
export type Source = {
  rows: RawBuilder<unknown>
  /** Which of these stretches a row of it lies in, the first being 1. */
  place(starts: readonly Start[]): RawBuilder<number>
}

const columns = sql.raw(['department_id', 'agent_id', 'channel', ...measureColumns].join(', '))

/** Rows of one tag or company; without any, those that stand for all. */
export const wanted = (only: Question['only']): RawBuilder<boolean> =>
  sql.join([ofTags(only.under), ...narrowing(only)], sql` and `)

const narrowing = ({ departments, agents, channels }: Question['only']) => [
  ...(departments === 'all' ? [] : [sql`department_id = any(${departments}::bigint[])`]),
  ...(agents === 'all' ? [] : [sql`agent_id = any(${agents}::bigint[])`]),
  ...(channels === 'all' ? [] : [sql`channel = any(${channels}::text[])`]),
]

/** What rows are told by; what was counted of a company that was merged since is told of the one that stays. */
const told = {
  tag: sql`(select id, tag from report_tag where left(tag, 1) <> ' ')`,
  company: sql`(
    select report_tag.id, coalesce(' ' || company.merged_into_id, tag) as tag from report_tag
    left join customer_company company on company.merged_into_id is not null and ' ' || company.id = tag
    where left(tag, 1) = ' ')`,
}

/** Rows of a table that are asked for; with what their tags are called where they are told by that. */
const rowsOf = (
  question: Question,
  table: 'report_quarter' | 'report_span',
  time: RawBuilder<unknown>,
  where: RawBuilder<unknown>,
) =>
  isKeptAsTag(question.by)
    ? sql`select ${time}, named.tag, ${columns} from ${sql.table(table)} join ${told[question.by]} as named on named.id = tag_id where ${where} and ${asked(question)}`
    : sql`select ${time}, ${columns} from ${sql.table(table)} where ${where} and ${asked(question)}`

/** By tag or company, each is a row of its own. */
const asked = ({ by, only }: Question): RawBuilder<boolean> =>
  isKeptAsTag(by) && only.under.length === 0
    ? sql.join([sql`tag_id <> 0`, ...narrowing(only)], sql` and `)
    : wanted(only)

/** As little as tells what is asked for. */
const detailOf = ({ by, only }: Pick<Question, 'by' | 'only'>): Detail => {
  const agents = by === 'agent' || only.agents !== 'all'
  const channels = by === 'channel' || only.channels !== 'all'
  if (agents) return channels ? 'both' : 'agent'
  return channels ? 'channel' : 'department'
}

const isOfTag = ({ by, only }: Pick<Question, 'by' | 'only'>) => isKeptAsTag(by) || only.under.length > 0

/** Of quarter-hours all is told apart, but for departments alone where no tag narrows them. */
export const quarterDetailOf = (question: Pick<Question, 'by' | 'only'>): Detail =>
  detailOf(question) === 'department' && !isOfTag(question) ? 'department' : 'both'

/** Quarter-hours: for hours, and for zones that nothing else is kept for. */
export const quarters = (question: Question): Source => {
  const { period } = question
  const from = startOfDay(period.from, period.zone)
  const until = startOfDay(endOf(period), period.zone)
  return {
    rows: rowsOf(
      question,
      'report_quarter',
      sql`at`,
      sql`series_id = ${quarterSeries(quarterDetailOf(question))} and at >= ${from} and at < ${until}`,
    ),
    place: starts => sql`width_bucket(at, ${starts.map(start => start.at.toString())}::timestamptz[])`,
  }
}

/** Local days and months of a zone that they are kept for. */
export const spans = (question: Question): Source => {
  const piece = ({ grain, from, until }: Piece) =>
    rowsOf(
      question,
      'report_span',
      sql`starts_on`,
      sql`series_id = ${spanSeries(question.period.zone, grain, keptDetail(grain, detailOf(question), isOfTag(question)))} and starts_on >= ${from} and starts_on < ${until}`,
    )
  return {
    rows: sql.join(piecesOf(question.period, toldBy(question)).map(piece), sql` union all `),
    place: starts => sql`width_bucket(starts_on, ${starts.map(dayOf)}::date[])`,
  }
}

const dayOf = ({ day, key }: Start): string => {
  if (day === null) throw new Error(`Days do not tell the hour ${key}.`)
  return day.toString()
}

export const needsQuarters = (told: readonly Stretch[]): boolean => told.includes('hour')
