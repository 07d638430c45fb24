import type { LoadReport, loadQuery, Level as ToldLevel } from '@stoa/contract/load-reports'
import { localeOf } from '@stoa/text/languages'
import { type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import { departmentNames } from '../../../core/departments/queries.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { type AskedKind, tellPeriod } from '../kinds/ask-kind.ts'
import { type Start, startsOf } from '../reading/rules/stretches.ts'
import { type Curve, lasted, type Quarter, together } from './rules/curve.ts'
import { type Level, levels } from './rules/world.ts'
import { loadCurves } from './store/curve-store.ts'
import { read } from './store/tables.ts'

export type AskedLoad = { asked: AskedKind; query: z.output<typeof loadQuery>; now: Temporal.Instant }

type Row = { departmentId: number; place: number; seconds: number; covered: number } & Record<string, number>

const parts: RawBuilder<unknown> = sql.raw(
  levels
    .map(
      each =>
        `min(${each}_low) as ${each}_low, max(${each}_high) as ${each}_high, sum(${each}_sum)::bigint as ${each}_sum`,
    )
    .join(', '),
)

/** What is kept of a stretch: as a quarter-hour, but as long as it is. */
const partOf = (row: Row): Quarter => {
  const range = (level: Level) => ({
    low: row[`${level}_low`] ?? 0,
    high: row[`${level}_high`] ?? 0,
    sum: row[`${level}_sum`] ?? 0,
  })
  return {
    at: 0,
    seconds: row.seconds,
    covered: row.covered,
    queue: range('queue'),
    held: range('held'),
    agents: range('agents'),
    slots: range('slots'),
  }
}

const readParts = async (tx: Tx, { from, until, departments }: AskedKind, starts: readonly Start[]) => {
  const seen = departments === 'all' ? sql`true` : sql`department_id = any(${departments}::bigint[])`
  const { rows } = await sql<Row>`
    select department_id as "departmentId", width_bucket(at, ${starts.map(start => start.at.toString())}::timestamptz[]) as place,
      sum(seconds)::int as seconds, sum(covered)::int as covered, ${parts}
    from report_load where ${seen} and at >= ${from} and at < ${until} group by 1, 2`.execute(tx)
  const found = new Map<number, Map<number, Quarter>>()
  for (const row of rows) {
    const places = found.get(row.departmentId) ?? new Map<number, Quarter>()
    found.set(row.departmentId, places)
    places.set(row.place - 1, partOf(row))
  }
  return found
}

const secondsOf = (at: Temporal.Instant) => Math.floor(at.epochMilliseconds / 1000)

/** Adds what has lasted since levels were last added up, as far as it lies in the period. */
const addTail = (places: Map<number, Quarter>, curve: Curve, edges: readonly number[], until: number) => {
  const from = Math.max(curve.since, edges[0] ?? until)
  let place = Math.max(
    0,
    edges.findLastIndex(edge => edge <= from),
  )
  for (const piece of lasted(curve.now, from, until)) {
    while ((edges[place + 1] ?? Number.POSITIVE_INFINITY) <= piece.at) place++
    const same = places.get(place)
    places.set(place, same ? together(same, piece) : piece)
  }
}

/** In so many seconds; what is kept of fewer was nought for the rest. */
const tell = (part: Quarter | undefined, seconds: number) => {
  const level = (name: Level): ToldLevel => {
    if (!part) return { min: 0, max: 0, average: 0 }
    const { low, high, sum } = part[name]
    return { min: part.seconds < seconds ? 0 : low, max: high, average: seconds === 0 ? 0 : sum / seconds }
  }
  return {
    queue: level('queue'),
    held: level('held'),
    agents: level('agents'),
    slots: level('slots'),
    covered: part && seconds > 0 ? part.covered / seconds : 0,
  }
}

/** How much waited, and who was there: of each department in all, and over time up to now. */
export const readLoad = async (tx: Tx, { asked, query, now }: AskedLoad): Promise<LoadReport> => {
  const { period, departments, language } = asked
  const until = Math.min(secondsOf(asked.until), secondsOf(now))
  const starts = startsOf(period, query.every).filter(start => secondsOf(start.at) < until)
  // The first week or month may begin before the period.
  const edges = starts.map(start => Math.max(secondsOf(start.at), secondsOf(asked.from)))
  const kept = await readParts(tx, asked, starts)
  const curves = await loadCurves(tx, read, departments)
  for (const [id, curve] of curves) {
    const places = kept.get(id) ?? new Map<number, Quarter>()
    addTail(places, curve, edges, until)
    if (places.size > 0) kept.set(id, places)
  }
  const names = await departmentNames(tx, [...kept.keys()])
  const { compare } = new Intl.Collator(localeOf(language), { numeric: true })
  const rows = [...kept].map(([id, places]) => {
    const all = [...places.values()]
    const whole = all.length > 0 ? all.reduce(together) : undefined
    return {
      department: { id, name: names.get(id) ?? '' },
      ...tell(whole, Math.max(0, until - (edges[0] ?? until))),
      points: starts.map((start, place) => ({
        at: start.key,
        ...tell(places.get(place), (edges[place + 1] ?? until) - (edges[place] ?? until)),
      })),
    }
  })
  return {
    ...tellPeriod(period),
    rows: rows.sort((a, b) => compare(a.department.name, b.department.name)),
  }
}
