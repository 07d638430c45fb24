import { sql } from 'kysely'
import type { Tx } from '../db/database.ts'
import { type Follower, stages } from './follower.ts'

/** How many ticks a follower takes in one transaction at most; keeps transactions short while it catches up. */
const TICKS_AT_ONCE = 100

/** A new follower begins at the first tick, so that it also digests what happened before it existed. */
export const register = async (tx: Tx, followers: readonly Follower[]): Promise<void> => {
  for (const { name, stage } of followers)
    await sql`
      insert into follower (name, stage, tick_id) values (${name}, ${stage}, (select min(id) from tick))
      on conflict (name) do update set stage = excluded.stage`.execute(tx)
}

/**
 * Locks the follower's bookmark and tells how far it may read now; null when there is nothing new,
 * or another process holds it. A stage may read a tick only when every earlier one has passed it.
 */
export const takeBookmark = async (
  tx: Tx,
  follower: Follower,
): Promise<{ from: number; to: number } | null> => {
  const held = await sql<{ from: number }>`
    select tick_id as "from" from follower where name = ${follower.name} for update skip locked`.execute(tx)
  const from = held.rows[0]?.from
  if (from === undefined) return null
  const before = stages.slice(0, stages.indexOf(follower.stage))
  const ceiling =
    before.length > 0
      ? sql`and id <= coalesce((select min(tick_id) from follower where stage = any(${before}::text[])), id)`
      : sql``
  const next = await sql<{ to: number | null }>`
    select max(id) as "to" from (select id from tick where id > ${from} ${ceiling} order by id limit ${TICKS_AT_ONCE}) as ahead`.execute(
    tx,
  )
  const to = next.rows[0]?.to ?? null
  return to === null ? null : { from, to }
}

export const moveBookmark = (tx: Tx, follower: Follower, to: number) =>
  tx.updateTable('follower').set({ tick_id: to }).where('name', '=', follower.name).execute()
