import { sql } from 'kysely'
import type { Db, Tx } from '../db/database.ts'
import { type Follower, type Stage, stages } from './follower.ts'

/** How many ticks a follower takes in one transaction at most; keeps transactions short while it catches up. */
const TICKS_AT_ONCE = 100

/** After one tick up to another. */
export type Span = { from: number; to: number }

/** A new follower begins at the first tick, so that it also digests what happened before it existed. */
export const register = async (tx: Tx, followers: readonly Follower[]): Promise<void> => {
  for (const { name, stage } of followers)
    await sql`
      insert into follower (name, stage, tick_id) values (${name}, ${stage}, (select min(id) from tick))
      on conflict (name) do update set stage = excluded.stage`.execute(tx)
}

/**
 * How far the followers of a stage may read now, those together who stand together; whoever has nothing new is left out. A stage
 * may read a tick only when every earlier one has passed it.
 */
export const spansOf = async (
  db: Db,
  stage: Stage,
  followers: readonly Follower[],
): Promise<{ span: Span; names: string[] }[]> => {
  const before = stages.slice(0, stages.indexOf(stage))
  const { rows } = await sql<Span & { names: string[] }>`
    with ceiling as (select min(tick_id) as id from follower where stage = any(${before}::text[])),
    standing as (
      select tick_id, array_agg(name) as names from follower
      where name = any(${followers.map(({ name }) => name)}::text[]) group by tick_id
    )
    select names, tick_id as "from", ahead.id as "to"
    from standing, ceiling, lateral (
      select max(id) as id from (
        select id from tick where tick.id > tick_id and tick.id <= coalesce(ceiling.id, tick.id)
        order by id limit ${TICKS_AT_ONCE}
      ) as following
    ) as ahead
    where ahead.id is not null order by tick_id`.execute(db)
  return rows.map(({ names, from, to }) => ({ names, span: { from, to } }))
}

/**
 * Moves a follower's bookmark, as the first thing in the transaction in which it digests the span: that of everybody else who
 * wants to, in this process or another one, ends without having moved it. Once something of a ticket is set aside
 * (`troubled`), its later events have to queue behind it.
 * @returns null where the bookmark is not at the span's beginning, or somebody is moving it
 */
export const takeSpan = async (
  tx: Tx,
  { name }: Follower,
  { from, to }: Span,
): Promise<{ troubled: boolean } | null> => {
  const { rows } = await sql<{ troubled: boolean }>`
    with free as (select name from follower where name = ${name} and tick_id = ${from} for update skip locked)
    update follower set tick_id = ${to} from free where follower.name = free.name
    returning exists (select from follower_failure where follower_failure.follower = follower.name) as troubled`.execute(
    tx,
  )
  return rows[0] ?? null
}

/**
 * Lets those pass a span who hear nothing in it: what lies between two ticks never changes, so it may have been read before.
 * @returns whether any got on
 */
export const passSpan = async (
  db: Db,
  followers: readonly Follower[],
  { from, to }: Span,
): Promise<boolean> => {
  if (followers.length === 0) return false
  const { numAffectedRows = 0n } = await sql`
    with free as (
      select name from follower where name = any(${followers.map(({ name }) => name)}::text[]) and tick_id = ${from}
      order by name for update skip locked
    )
    update follower set tick_id = ${to} from free where follower.name = free.name`.execute(db)
  return numAffectedRows > 0n
}

export const moveBookmark = (tx: Tx, follower: Follower, to: number) =>
  tx.updateTable('follower').set({ tick_id: to }).where('name', '=', follower.name).execute()
