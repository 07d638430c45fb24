import type { Groups } from '@stoa/contract/conditions'
import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/database.ts'
import { type Asker, conditionsSql, departmentSql, joined } from './query.ts'
import type { Place, Source } from './source.ts'

/** The newest moment of a ticket at which the conditions held. `second`: since 1970. */
export type Hit = { id: number; source: Source; second: number; departmentId: number; day: string }

/** What was seen so far, by ticket. */
export type Seen = {
  looked: Set<number>
  hits: Map<number, Hit>
  /** Moments that were looked at, and how many there are; more than that where time ran out. */
  moments: number
  all: number
}

export const nothingSeen = (): Seen => ({ looked: new Set(), hits: new Map(), moments: 0, all: 0 })

const firstChunk = 3_000
const smallest = 500
const largest = 40_000
/** Milliseconds that a chunk is meant to take: the less, the nearer to the end of the time. */
const chunkTime = 120

/** Looks at moments, newest first, until all were seen or the time (of `performance.now`) is over. @returns whether all were seen */
export const lookBack = async (
  tx: Tx,
  source: Source,
  groups: Groups,
  given: { asker: Asker; until: number; seen: Seen },
): Promise<boolean> => {
  const { until, seen } = given
  let limit = firstChunk
  let before: Place | null = null
  for (;;) {
    const began = performance.now()
    const chunk = await look(tx, source, groups, { ...given, before, limit })
    for (const id of chunk.tickets) seen.looked.add(id)
    for (const [id, hit] of chunk.hits) if (!seen.hits.has(id)) seen.hits.set(id, hit)
    seen.moments += chunk.moments
    if (chunk.end === null || chunk.moments < limit) return true
    before = chunk.end
    const took = performance.now() - began
    const left = until - performance.now()
    const next = Math.floor((limit * Math.min(chunkTime, left)) / Math.max(1, took))
    limit = Math.min(largest, limit * 8, Math.max(smallest, next))
    if (left < 10 || next < smallest) return false
  }
}

type Chunk = { moments: number; tickets: readonly number[]; end: Place | null; hits: [number, Hit][] }

const look = async (
  tx: Tx,
  source: Source,
  groups: Groups,
  { asker, before, limit }: { asker: Asker; before: Place | null; limit: number },
): Promise<Chunk> => {
  const page = source.page(before, limit)
  const which = source.repeats ? sql`distinct ticket_id` : sql`ticket_id`
  const ids = sql`select ticket_id from moment`
  const seeable = asker.scope === 'all' ? sql`from moment` : joined(ids, [], asker)
  const { rows } = await sql<{ moments: number; tickets: number[] | null; at: string | null; id: number }>`
    with moment as materialized (${page})
    select (select count(*)::int from moment) as moments,
           (select array_agg(${which}) ${seeable}) as tickets,
           (select place_at::text from moment order by place_at, place limit 1) as at,
           (select place from moment order by place_at, place limit 1) as id`.execute(tx)
  const [seen] = rows
  const end = seen?.at ? { at: seen.at, id: seen.id } : null
  const once = source.repeats ? sql`distinct on (event.ticket_id)` : sql``
  const order = source.repeats ? sql`order by event.ticket_id, event.at desc, event.id desc` : sql``
  const found = await sql<Found>`
    select department as "departmentId", (at at time zone ${asker.zone})::date::text as day,
           array_agg(ticket_id) as tickets, array_agg(id) as ids, array_agg(extract(epoch from at)::bigint) as seconds
    from (
      select ${once} event.ticket_id, event.id, event.at, ${departmentSql(source)} as department
      ${joined(page, groups, asker)} where ${conditionsSql(groups, source, asker)} ${order}
    ) as hit group by 1, 2`.execute(tx)
  const hits = found.rows.flatMap(group => hitsOf(group, source))
  return { moments: seen?.moments ?? 0, tickets: seen?.tickets ?? [], end, hits }
}

type Found = { departmentId: number; day: string; tickets: number[]; ids: number[]; seconds: number[] }

const hitsOf = ({ departmentId, day, tickets, ids, seconds }: Found, source: Source) =>
  tickets.map((ticketId, at): [number, Hit] => [
    ticketId,
    { id: ids[at] ?? 0, source, second: seconds[at] ?? 0, departmentId, day },
  ])

/** How many moments there are. */
export const countAll = async (tx: Tx, source: Source): Promise<number> => {
  const { rows } = await sql<{ count: number }>`${source.count}`.execute(tx)
  return rows[0]?.count ?? 0
}
