import { type Act, system } from '../../platform/events/act.ts'
import { record } from '../../platform/events/record.ts'
import { type Platform, write } from '../../platform/platform.ts'
import { takeAccountTurn } from './account-turn.ts'
import type { Outcome } from './channel.ts'
import { deliveryEvents } from './events.ts'
import { noAccount, notScanned } from './own-answers.ts'
import { pauseAfter, pauseWithoutAccount, pauseWithoutScan } from './rules/pause-after.ts'
import { type Claim, settle } from './store.ts'

type Whose = Pick<Claim, 'ticketId' | 'messageId'>

const tell = async (
  act: Act,
  { ticketId, messageId }: Whose,
  name: 'delivery.sent' | 'delivery.failed' | 'delivery.held',
  answer: string,
) => {
  if (ticketId !== null && messageId !== null)
    await record(act, deliveryEvents, name, { messageId, answer }, ticketId)
}

/** Says that nobody knows whether a message arrived. It is tried again only when a person wants that. */
export const recordUnknown = async (
  act: Act,
  claim: Whose & Pick<Claim, 'id' | 'claimedAt'>,
  answer: string,
): Promise<void> => {
  if (await settle(act.tx, claim, { state: 'unknown', answer }))
    await tell(act, claim, 'delivery.failed', answer)
}

/** Writes down what came of one hand-over, and the event of it, in one transaction. `notes`: what the channel notes besides. */
export const recordOutcome = (
  platform: Platform,
  claim: Claim,
  outcome: Outcome,
  notes: (act: Act) => Promise<void> = async () => {},
): Promise<void> =>
  write(platform, system, async act => {
    const now = act.clock.now()
    if (outcome.kind === 'sent') {
      const { answer } = outcome
      if (await settle(act.tx, claim, { state: 'sent', answer, sent_at: now, next_attempt_at: null })) {
        await notes(act)
        await tell(act, claim, 'delivery.sent', answer)
      }
      return
    }
    if (outcome.kind === 'unknown') return recordUnknown(act, claim, outcome.answer)
    if (outcome.kind === 'unprepared') {
      const anew = { raw: null, envelope: null, account_id: null, attempts: claim.attempts - 1 }
      await settle(act.tx, claim, { ...anew, state: 'queued', next_attempt_at: now })
      return
    }
    const { answer } = outcome
    const pause = outcome.permanent ? null : pauseAfter(claim.attempts)
    if (pause) await settle(act.tx, claim, { state: 'queued', answer, next_attempt_at: now.add(pause) })
    else if (await settle(act.tx, claim, { state: 'failed', answer, next_attempt_at: null })) {
      await notes(act)
      await tell(act, claim, 'delivery.failed', answer)
    }
  })

/** Puts a message back that waits for something else than the other side. That was no attempt. */
const putBack = (act: Act, claim: Claim, answer: string, pause: Temporal.Duration): Promise<boolean> =>
  settle(act.tx, claim, {
    state: 'queued',
    answer,
    attempts: claim.attempts - 1,
    next_attempt_at: act.clock.now().add(pause),
  })

/** It has no account to go out by. One that is being added meanwhile is waited for, so that it is seen by whoever looks again. */
export const recordNoAccount = (platform: Platform, claim: Claim): Promise<void> =>
  write(platform, system, async act => {
    await takeAccountTurn(act.tx, 'waiting')
    await putBack(act, claim, noAccount, pauseWithoutAccount)
  })

/** Its files were not looked at yet. Said once, however often it is looked for. */
export const recordNotScanned = (platform: Platform, claim: Claim): Promise<void> =>
  write(platform, system, async act => {
    const held = await putBack(act, claim, notScanned, pauseWithoutScan)
    if (held && claim.answer !== notScanned) await tell(act, claim, 'delivery.held', notScanned)
  })
