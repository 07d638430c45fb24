import type { Groups } from '@stoa/contract/conditions'
import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/database.ts'
import { type Chunk, type Hit, look, type lookAtAll } from './look.ts'
import type { Asker } from './query.ts'
import type { Place, Source } from './source.ts'

/** What was seen so far, by ticket. */
export type Seen = {
  looked: Set<number>
  /** Further ones, none of which is among those. */
  lookedBeside: number
  hits: Map<number, Hit>
  /** Moments that were looked at, and how many there are; more than that where time ran out. */
  moments: number
  all: number
}

export const nothingSeen = (): Seen => ({
  looked: new Set(),
  lookedBeside: 0,
  hits: new Map(),
  moments: 0,
  all: 0,
})

/** Newer moments are seen before older ones. */
const add = (seen: Seen, { tickets, hits, moments }: Chunk) => {
  for (const id of tickets) seen.looked.add(id)
  addHits(seen, hits)
  seen.moments += moments
}

const addHits = (seen: Seen, hits: Chunk['hits']) => {
  for (const [id, hit] of hits) if (!seen.hits.has(id)) seen.hits.set(id, hit)
}

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
  const { asker, until, seen } = given
  let limit = firstChunk
  let before: Place | null = null
  for (;;) {
    const began = performance.now()
    const chunk = await look(tx, source, groups, { asker, before, limit })
    add(seen, chunk)
    if (chunk.end === null || chunk.moments < limit) return true
    before = chunk.end
    const took = performance.now() - began
    const left = until - performance.now()
    const next = Math.floor((limit * Math.min(chunkTime, left)) / Math.max(1, took))
    limit = Math.min(largest, limit * 8, Math.max(smallest, next))
    if (left < 10 || next < smallest) return false
  }
}

/** Adds what was seen of all moments of a source, of which there are so many. */
export const addAll = (seen: Seen, { tickets, hits }: Awaited<ReturnType<typeof lookAtAll>>, all: number) => {
  if (tickets) for (const id of tickets) seen.looked.add(id)
  else seen.lookedBeside += all
  addHits(seen, hits)
  seen.moments += all
}

/** How many moments there are. */
export const countAll = async (tx: Tx, source: Source): Promise<number> => {
  const { rows } = await sql<{ count: number }>`${source.count}`.execute(tx)
  return rows[0]?.count ?? 0
}

/** About how many, by what the planner knows. */
export const guessAll = async (tx: Tx, source: Source): Promise<number> => {
  const { rows } = await sql<{ 'QUERY PLAN': { Plan: { 'Plan Rows': number } }[] }>`
    explain (format json) ${source.page(null, null)}`.execute(tx)
  return rows[0]?.['QUERY PLAN'][0]?.Plan['Plan Rows'] ?? 0
}
