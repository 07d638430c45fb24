import { sql } from 'kysely'
import type { Clock } from '../clock.ts'
import type { Tx } from '../db/database.ts'
import { isWorthAnother } from '../db/worth-another.ts'
import { type Batch, system } from './act.ts'
import type { Follower, LoggedEvent } from './follower.ts'

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

const hears = (follower: Follower, { name }: LoggedEvent<never>): boolean =>
  follower.reactions.some(reaction => reaction.hears === name)

/** Whether a follower has anything to do about an event. */
export const concerns = (event: LoggedEvent<never>, follower: Follower): boolean =>
  hears(follower, event) || (follower.keep !== undefined && event.ticketId !== null)

/** All events of a span, in order; those that do not concern the follower are passed over. */
export const digest = async (
  tx: Tx,
  clock: Clock,
  follower: Follower,
  events: readonly LoggedEvent<never>[],
): Promise<void> => {
  const heard = events.filter(event => hears(follower, event))
  const batch = { eventIds: heard.map(({ id }) => id) }
  for (const event of heard) await react(tx, clock, follower, event, batch)
  if (!follower.keep) return
  const ticketIds = new Set(events.flatMap(({ ticketId }) => ticketId ?? []))
  if (ticketIds.size === 0) return
  const inOrder = [...ticketIds].sort((a, b) => a - b)
  await follower.keep({ tx, clock, actor: system, batch }, inOrder)
}

/**
 * The careful way, after the quick one failed: each event behind a savepoint. One that fails is set aside with its
 * error, and so are later ones of the same ticket, because they may build on it; the others go on.
 * @throws what another attempt may get right
 */
export const digestOneByOne = async (
  tx: Tx,
  clock: Clock,
  follower: Follower,
  events: readonly LoggedEvent<never>[],
): Promise<void> => {
  for (const event of events.filter(each => concerns(each, follower))) {
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
    // Nobody has to mend this: the whole span is taken once more.
    if (isWorthAnother(error)) throw error
    return error instanceof Error ? error.message : String(error)
  }
}
