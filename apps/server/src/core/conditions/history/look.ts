import type { Past } from '@stoa/conditions/sql/asking'
import type { Groups } from '@stoa/contract/conditions'
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../../platform/db/database.ts'
import { daysBetween } from './days-between.ts'
import { type Asker, conditionsSql, departmentSql, joined } from './query.ts'
import type { Place, Source } from './source.ts'

/** The newest moment of a ticket at which the conditions held. `second`: since 1970. */
export type Hit = { id: number; source: Source; second: number; departmentId: number; day: string }

/** Some moments that were looked at. `end`: the last of them; null where there are none. */
export type Chunk = { moments: number; tickets: readonly number[]; end: Place | null; hits: [number, Hit][] }

/** Looks at so many moments of a source, newest first, behind that one: which tickets they are of, and which of them hit. */
export const look = async (
  tx: Tx,
  source: Source,
  groups: Groups,
  { asker, before, limit }: { asker: Asker; before: Place | null; limit: number },
): Promise<Chunk> => {
  const page = source.page(before, limit)
  const { rows } = await sql<{ moments: number; tickets: string | null; at: string | null; id: number }>`
    with moment as materialized (${page})
    select (select count(*)::int from moment) as moments,
           (select ${idsOf(source, asker)}) as tickets,
           (select place_at::text from moment order by place_at, place limit 1) as at,
           (select place from moment order by place_at, place limit 1) as id`.execute(tx)
  const [seen] = rows
  const end = seen?.at ? { at: seen.at, id: seen.id } : null
  const hits = await tellHits(tx, source, groups, { asker, page, past: {} })
  return { moments: seen?.moments ?? 0, tickets: numbers(seen?.tickets), end, hits }
}

/**
 * Looks at all moments of a source at once. `tickets`: null where each is of another ticket, which
 * none of another source is: it stands `alone`.
 */
export const lookAtAll = async (
  tx: Tx,
  source: Source,
  groups: Groups,
  { asker, alone }: { asker: Asker; alone: boolean },
): Promise<{ tickets: readonly number[] | null; hits: [number, Hit][] }> => {
  const page = source.page(null, null)
  const past = { since: sql`${source.since}::timestamptz` }
  const hits = await tellHits(tx, source, groups, { asker, page, past })
  if (alone && asker.scope === 'all' && !source.repeats) return { tickets: null, hits }
  const { rows } = await sql<{ tickets: string | null }>`
    with moment as (${page}) select ${idsOf(source, asker)} as tickets`.execute(tx)
  return { tickets: numbers(rows[0]?.tickets), hits }
}

const idsOf = ({ repeats }: Source, asker: Asker) => {
  const which = repeats ? sql`distinct ticket_id` : sql`ticket_id`
  const seeable =
    asker.scope === 'all' ? sql`from moment` : joined(sql`select ticket_id from moment`, [], asker)
  return sql`(select array_agg(${which})::text ${seeable})`
}

/** An array of PostgreSQL as text, of numbers. */
const numbers = (array: string | null | undefined): number[] =>
  array ? JSON.parse(`[${array.slice(1, -1)}]`) : []

type Found = Record<'tickets' | 'ids' | 'seconds' | 'departments', string | null>

/** The newest one of each ticket. */
const tellHits = async (
  tx: Tx,
  source: Source,
  groups: Groups,
  { asker, page, past }: { asker: Asker; page: RawBuilder<unknown>; past: Past },
): Promise<[number, Hit][]> => {
  const { rows } = await sql<Found>`
    select array_agg(event.ticket_id)::text as tickets, array_agg(event.id)::text as ids,
           array_agg(floor(date_part('epoch', event.at))::bigint)::text as seconds,
           array_agg(${departmentSql(source, past)})::text as departments
    ${joined(page, groups, asker)} where ${conditionsSql(groups, source, asker, past)}`.execute(tx)
  const [found] = rows
  const [ids, seconds = [], departments] = [found?.ids, found?.seconds, found?.departments].map(numbers)
  const dayOf = daysBetween(seconds, asker.zone)
  const hits = new Map<number, Hit>()
  for (const [at, ticketId] of numbers(found?.tickets).entries()) {
    const hit: Hit = {
      id: ids?.[at] ?? 0,
      source,
      second: seconds?.[at] ?? 0,
      departmentId: departments?.[at] ?? 0,
      day: dayOf(seconds[at] ?? 0),
    }
    const other = hits.get(ticketId)
    if (!other || isNewer(hit, other)) hits.set(ticketId, hit)
  }
  return [...hits]
}

const isNewer = (one: Hit, other: Hit) =>
  one.second === other.second ? one.id > other.id : one.second > other.second
