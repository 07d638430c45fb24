import { sql } from 'kysely'
import type { Clock } from '../clock.ts'
import type { Tx } from '../db/database.ts'
import { type Batch, system } from './act.ts'
import type { Follower, LoggedEvent } from './follower.ts'
import { eventsBetween, ticketsBetween } from './log-reader.ts'

/** Gives one event to the follower's reactions to it, as the cause of whatever they do. */
const react = async (
  tx: Tx,
  clock: Clock,
  follower: Follower,
  event: LoggedEvent<never>,
  batch: Batch,
): Promise<void> => {
  const cause = { id: event.id, rootId: event.rootId, depth: event.depth }
  const act = { tx, clock, actor: system, cause, batch }
  for (const reaction of follower.reactions)
    if (reaction.hears === event.name) await reaction.react(act, event)
}

/** One event, and what is kept about its ticket. */
export const digestOne = async (
  tx: Tx,
  clock: Clock,
  follower: Follower,
  event: LoggedEvent<never>,
): Promise<void> => {
  const batch = { eventIds: [event.id] }
  await react(tx, clock, follower, event, batch)
  if (event.ticketId !== null) await follower.keep?.({ tx, clock, actor: system, batch }, [event.ticketId])
}

/** The names of the events that a follower has to read one by one; null: all. */
const heardBy = (follower: Follower, careful: boolean) =>
  careful && follower.keep ? null : follower.reactions.map(reaction => reaction.hears)

/** All events between two ticks, in order. @returns how many there were to react to */
export const digest = async (
  tx: Tx,
  clock: Clock,
  follower: Follower,
  span: { from: number; to: number },
  careful: boolean,
): Promise<number> => {
  const events = await eventsBetween(tx, span.from, span.to, heardBy(follower, careful))
  if (careful) await digestOneByOne(tx, clock, follower, events)
  else {
    const batch = { eventIds: events.map(({ id }) => id) }
    for (const event of events) await react(tx, clock, follower, event, batch)
    const ticketIds = follower.keep ? await ticketsBetween(tx, span.from, span.to) : []
    if (ticketIds.length > 0) await follower.keep?.({ tx, clock, actor: system, batch }, ticketIds)
  }
  return events.length
}

/**
 * The careful way, after the quick one failed: each event behind a savepoint. One that fails is set aside with its
 * error, and so are later ones of the same ticket, because they may build on it; the others go on.
 */
const digestOneByOne = async (
  tx: Tx,
  clock: Clock,
  follower: Follower,
  events: readonly LoggedEvent<never>[],
): Promise<void> => {
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
      : await attempt(tx, () => digestOne(tx, clock, follower, event))
    if (!error) continue
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
