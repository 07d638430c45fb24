import { system } from '../../platform/events/act.ts'
import { type Platform, write } from '../../platform/platform.ts'
import { interrupted } from './own-answers.ts'
import { recordUnknown } from './record-end.ts'
import { longestHandOver } from './rules/pause-after.ts'
import { findInterrupted, settle } from './store.ts'

/**
 * Ends what a sender began and did not live to end. Without stored bytes nothing can have been handed over,
 * so the message is queued again; with them nobody knows, and a person decides.
 */
export const settleInterrupted = async (platform: Platform): Promise<void> => {
  const now = platform.clock.now()
  for (const row of await findInterrupted(platform.db, now.subtract(longestHandOver))) {
    if (!row.claimed_at) continue
    const claim = {
      id: row.id,
      ticketId: row.ticket_id,
      messageId: row.message_id,
      claimedAt: row.claimed_at,
    }
    await write(platform, system, async act => {
      if (row.handed_over) await recordUnknown(act, claim, interrupted)
      else await settle(act.tx, claim, { state: 'queued', next_attempt_at: now })
    })
  }
}
