import type { Measure } from '@stoa/contract/metrics'
import { sql } from 'kysely'
import type { Tx } from '../../../../platform/db/database.ts'
import { countedNames } from '../../rules/counted-names.ts'
import { columnOf } from '../../store/columns.ts'
import { quarterSeries } from '../../store/series.ts'
import type { Question } from '../question.ts'
import { quarterDetailOf, wanted } from '../source.ts'
import type { Place } from './place.ts'

export type Range = { from: Temporal.Instant; until: Temporal.Instant }

/** The newest quarter-hours in which something like it was counted. */
export const quartersWith = async (
  tx: Tx,
  only: Question['only'],
  measure: Measure,
  { from, until }: Range,
  limit: number,
): Promise<Temporal.Instant[]> => {
  const column = sql.ref(columnOf(measure))
  const { rows } = await sql<{ at: Temporal.Instant }>`
    select at from report_quarter
    where series_id = ${quarterSeries(quarterDetailOf({ by: 'department', only }))} and ${wanted(only)} and at > ${from}::timestamptz - interval '15 minutes' and at < ${until} and ${column} <> 0
    group by at order by at desc limit ${limit}`.execute(tx)
  return rows.map(row => row.at)
}

export type Candidate = { id: number; at: Temporal.Instant; ticketId: number }

/** Events of these quarter-hours, newest first, from a place on; an index has them by name, in the order of time. */
export const eventsOf = async (
  tx: Tx,
  quarters: readonly Temporal.Instant[],
  from: Place | null,
  limit: number,
): Promise<Candidate[]> => {
  const before = from ? sql`and (at, id) <= (${from.at}::timestamptz, ${from.eventId}::bigint)` : sql``
  const { rows } = await sql<Candidate>`
    select found.id, found.at, found.ticket_id as "ticketId"
    from unnest(${quarters.map(String)}::timestamptz[]) as quarter, unnest(${countedNames}::text[]) as counted, lateral (
      select id, at, ticket_id from event
      where name = counted and ticket_id is not null and at >= quarter and at < quarter + interval '15 minutes' ${before}
      order by at desc, id desc limit ${limit}
    ) as found
    order by at desc, id desc limit ${limit}`.execute(tx)
  return rows
}
