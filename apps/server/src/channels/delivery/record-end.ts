import { type Act, system } from '../../platform/events/act.ts'
import { record } from '../../platform/events/record.ts'
import { type Platform, write } from '../../platform/platform.ts'
import { takeAccountTurn } from './account-turn.ts'
import type { Outcome } from './channel.ts'
import { deliveryEvents } from './events.ts'
import { noAccount, notScanned } from './own-answers.ts'
import { endOf } from './rules/end-of.ts'
import { pauseWithoutAccount, pauseWithoutScan } from './rules/pause-after.ts'
import { type Claim, lockRecipients, settle } from './store.ts'

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
    if (outcome.kind === 'unknown') return recordUnknown(act, claim, outcome.answer)
    // A bounce of one who has it may have been noted since the claim.
    const known = await lockRecipients(act.tx, claim.id)
    if (outcome.kind === 'unprepared') {
      // Whoever is waited for may have another address by then.
      const recipients = JSON.stringify(known.filter(({ state }) => state !== 'queued'))
      const anew = { raw: null, envelope: null, account_id: null, attempts: claim.attempts - 1, recipients }
      await settle(act.tx, claim, { ...anew, state: 'queued', next_attempt_at: now })
      return
    }
    const { state, answer, recipients, pause } = endOf(outcome, known, claim.attempts)
    const settled = await settle(act.tx, claim, {
      ...{ state, answer, recipients: JSON.stringify(recipients) },
      next_attempt_at: pause && now.add(pause),
      ...(outcome.kind === 'sent' && { sent_at: now }),
    })
    if (!settled) return
    await notes(act)
    if (!pause) await tell(act, claim, state === 'sent' ? 'delivery.sent' : 'delivery.failed', answer)
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
