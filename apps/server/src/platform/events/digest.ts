import { sql } from 'kysely'
import type { Clock } from '../clock.ts'
import type { Tx } from '../db/database.ts'
import { type Batch, system } from './act.ts'
import type { Follower, LoggedEvent } from './follower.ts'

/** Gives one event to the follower's reactions to it, as the cause of whatever they do. */
export const react = async (
  tx: Tx,
  clock: Clock,
  follower: Follower,
  event: LoggedEvent<never>,
  batch: Batch = { eventIds: [event.id] },
): Promise<void> => {
  const cause = { id: event.id, rootId: event.rootId, depth: event.depth }
  const act = { tx, clock, actor: system, cause, batch }
  for (const reaction of follower.reactions)
    if (reaction.hears === event.name) await reaction.react(act, event)
}

/**
 * The careful way, after the quick one failed: each event behind a savepoint. One that fails is set aside with its
 * error, and so are later ones of the same ticket, because they may build on it; the others go on.
 */
export const digestOneByOne = async (
  tx: Tx,
  clock: Clock,
  follower: Follower,
  events: readonly LoggedEvent<never>[],
): Promise<number> => {
  let setAside = 0
  for (const event of events) {
    const blocked =
      event.ticketId !== null &&
      (await tx
        .selectFrom('follower_failure')
        .select('id')
        .where('follower', '=', follower.name)
        .where('ticket_id', '=', event.ticketId)
        .executeTakeFirst())
    const error = blocked
      ? 'waits for an earlier event of this ticket'
      : await attempt(tx, () => react(tx, clock, follower, event))
    if (!error) continue
    setAside += 1
    await tx
      .insertInto('follower_failure')
      .values({
        follower: follower.name,
        event_id: event.id,
        ticket_id: event.ticketId,
        error,
        failed_at: clock.now(),
      })
      .onConflict(conflict =>
        conflict.columns(['follower', 'event_id']).doUpdateSet({ error, failed_at: clock.now() }),
      )
      .execute()
  }
  return setAside
}

const attempt = async (tx: Tx, work: () => Promise<void>): Promise<string | null> => {
  await sql`savepoint digest`.execute(tx)
  try {
    await work()
    await sql`release savepoint digest`.execute(tx)
    return null
  } catch (error) {
    await sql`rollback to savepoint digest`.execute(tx)
    return error instanceof Error ? error.message : String(error)
  }
}
