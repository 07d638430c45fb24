import { intake } from '@stoa/contract/mail'
import type { Caller } from '../../core/people/queries.ts'
import { answer, type BoundRoute } from '../../platform/http/answer.ts'
import { type Platform, write } from '../../platform/platform.ts'
import { runAgain } from './commands.ts'
import type { Readers } from './reader.ts'
import { troubledRecords } from './store.ts'

const MOST_LISTED = 200

/** The page of what came in and did not become a message. Only the channels know how to show their records. */
export const intakeRoutes = (platform: Platform, readers: Readers): BoundRoute<Caller>[] => [
  answer(intake.list).with<Caller>(async () => {
    const records = await troubledRecords(platform.db, MOST_LISTED)
    return {
      items: records.map(({ id, channel, source, head, receivedAt, state, reason }) => ({
        id,
        channel,
        receivedAt: receivedAt.toString(),
        state,
        reason,
        ...(readers[channel]?.glance(head, source) ?? { from: '', subject: '' }),
      })),
    }
  }),
  answer(intake.runAgain).with<Caller>(async ({ params, caller }) => {
    await write(platform, caller, act => runAgain(act.tx, params.id))
    platform.arrived.ring()
    return {}
  }),
]
