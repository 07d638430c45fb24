import { followers as contract } from '@stoa/contract/followers'
import { answer, type BoundRoute, type Caller } from '../http/answer.ts'
import { refuse } from '../http/refusal.ts'
import type { Platform } from '../platform.ts'
import { digestOne } from './digest.ts'
import type { Follower } from './follower.ts'
import { eventById } from './log-reader.ts'
import { holdFollower } from './rebuilding.ts'

/** What was set aside, and "run again": the event and those of its ticket that wait behind it, in order. */
export const followerRoutes = (platform: Platform, followers: readonly Follower[]): BoundRoute<Caller>[] => [
  answer(contract.failures).with(async () => {
    const rows = await platform.db
      .selectFrom('follower_failure')
      .innerJoin('event', 'event.id', 'follower_failure.event_id')
      .select(['follower_failure.id', 'follower', 'event_id as eventId', 'event.name as eventName'])
      .select(['follower_failure.ticket_id as ticketId', 'error', 'failed_at'])
      .orderBy('follower_failure.id', 'desc')
      .limit(200)
      .execute()
    return { items: rows.map(({ failed_at, ...row }) => ({ ...row, failedAt: failed_at.toString() })) }
  }),
  answer(contract.runAgain).with(async ({ params }) => {
    await platform.db.transaction().execute(async tx => {
      const chosen = await tx
        .selectFrom('follower_failure')
        .selectAll()
        .where('id', '=', params.id)
        .executeTakeFirst()
      const follower = followers.find(each => each.name === chosen?.follower)
      if (!chosen || !follower) return refuse('not_found')
      // What it hears meanwhile would queue behind what is done by then, for good.
      await holdFollower(tx, follower)
      const waiting = await tx
        .selectFrom('follower_failure')
        .select(['id', 'event_id'])
        .where('follower', '=', chosen.follower)
        .where(eb =>
          eb.or([
            eb('id', '=', chosen.id),
            ...(chosen.ticket_id ? [eb('ticket_id', '=', chosen.ticket_id)] : []),
          ]),
        )
        .orderBy('event_id')
        .forUpdate()
        .execute()
      for (const failure of waiting) {
        const event = await eventById(tx, failure.event_id)
        if (event) await digestOne(tx, platform.clock, follower, event)
        await tx.deleteFrom('follower_failure').where('id', '=', failure.id).execute()
      }
    })
    platform.wake.ring()
    return {}
  }),
]
