import { sql } from 'kysely'
import type { Db } from '../../../platform/db/database.ts'
import { countedNames } from '../rules/counted-names.ts'

const QUARTER = 900

/** A day of a zone: YYYY-MM-DD, and when its last quarter-hour begins, in seconds since 1970. */
export type LocalDay = { date: string; last: number }

/** The days of a zone in order, and which of them a quarter-hour lies in. */
export type LocalDays = { days: readonly LocalDay[]; dayAt: (quarter: number) => number }

/** Quarter-hours of the same day, one after another. */
type Run = { from: number; date: string; end: number }

/**
 * All in which anything can have been counted. PostgreSQL alone says so, because others may know other rules of a zone. A day may come in two
 * parts: where clocks are set back just after midnight, the new day is left again.
 */
export const localDays = async (db: Db, zone: string): Promise<LocalDays> => {
  const { rows: runs } = await sql<Run>`
    with extent as (
      select date_bin('15 minutes', min(first.at), 'epoch') as first, date_bin('15 minutes', max(last.at), 'epoch') + interval '15 minutes' as last
      from unnest(${countedNames}::text[]) as counted,
        lateral (select at from event where name = counted and ticket_id is not null order by at limit 1) as first,
        lateral (select at from event where name = counted and ticket_id is not null order by at desc limit 1) as last
    )
    select extract(epoch from at)::bigint as from, date::text, (select extract(epoch from last)::bigint from extent) as end from (
      select at, (at at time zone ${zone})::date as date, lag((at at time zone ${zone})::date) over (order by at) as before
      from extent, generate_series(first, last - interval '15 minutes', interval '15 minutes') as at
    ) as told
    where date is distinct from before order by at`.execute(db)
  const first = runs[0]?.from ?? 0
  const days: LocalDay[] = []
  const places = new Map<string, number>()
  const dayOf: number[] = []
  for (const [index, { from, date, end }] of runs.entries()) {
    const place = places.get(date) ?? days.push({ date, last: from }) - 1
    places.set(date, place)
    const day = days[place]
    const until = runs[index + 1]?.from ?? end
    if (day) day.last = until - QUARTER
    for (let quarter = from; quarter < until; quarter += QUARTER) dayOf.push(place)
  }
  return { days, dayAt: quarter => dayOf[(quarter - first) / QUARTER] ?? outside(quarter, zone) }
}

const outside = (quarter: number, zone: string): never => {
  throw new Error(`Nothing happened at ${quarter}, so no day of ${zone} is known.`)
}
