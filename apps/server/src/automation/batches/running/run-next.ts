import { performForCaller } from '../../../core/actions/commands.ts'
import { type Caller, findCallerOfKey, findCallerOfPerson } from '../../../core/people/queries.ts'
import { lockForActions } from '../../../core/tickets/queries.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { patiently } from '../../../platform/db/worth-another.ts'
import type { Act, Actor } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { Refusal } from '../../../platform/http/refusal.ts'
import { type Platform, write } from '../../../platform/platform.ts'
import { batchEvents } from '../events.ts'
import type { BatchNeeds } from '../needs.ts'
import { type Undo, undoOf } from '../rules/undo-of.ts'
import {
  type BatchRow,
  endBatch,
  factsOfNow,
  lockBatch,
  nextWaiting,
  type Settled,
  settleTicket,
} from '../store.ts'
import { takeBack } from './do-steps.ts'

/** Who began it, with the rights of this moment; null for those who are gone. */
const callerOf = (tx: Tx, { actorKind, actorId }: BatchRow): Promise<Caller | null> =>
  actorKind === 'user' ? findCallerOfPerson(tx, actorId) : findCallerOfKey(tx, actorId)

export const actorOf = ({
  actorKind: kind,
  actorId: id,
}: Pick<BatchRow, 'actorKind' | 'actorId'>): Actor => ({
  kind,
  id,
})

type On = { batch: BatchRow; ticketId: number; steps: Undo | null }

const doTo = async (
  act: Act,
  caller: Caller,
  { batch, ticketId, steps }: On,
  needs: BatchNeeds,
): Promise<Settled> => {
  if (steps) {
    const { outcome, reason } = await takeBack(steps, { act, caller, ticketId, needs })
    return { outcome: outcome === 'failed' ? 'refused' : outcome, reason, undo: null }
  }
  const { macroId, actions } = batch
  // SLA levels are changed under a lock that comes before those of tickets.
  if (actions.some(({ kind }) => kind === 'change-sla-level')) await needs.hands.beforeChangingSlaLevels(act)
  const before = await lockForActions(act.tx, ticketId)
  const did =
    macroId === null
      ? await performForCaller(act, caller, { ticketId, actions, macroId }, needs.hands)
      : await needs.runMacro(act, caller, { id: macroId, actions }, ticketId, needs.hands)
  const failed = did.find(({ outcome }) => outcome === 'failed')
  const some = did.some(({ outcome }) => outcome === 'done')
  const undo = some ? undoOf(await factsOfNow(act.tx, ticketId), before) : null
  if (failed) return { outcome: 'refused', reason: failed.reason, undo }
  return { outcome: some ? 'done' : 'nothing', reason: null, undo }
}

const refused = (reason: string): Settled => ({ outcome: 'refused', reason, undo: null })

const settle = async (act: Act, on: On, needs: BatchNeeds): Promise<Settled> => {
  const caller = await callerOf(act.tx, on.batch)
  if (!caller) return refused('not_allowed')
  try {
    return await doTo(act, caller, on, needs)
  } catch (error) {
    if (error instanceof Refusal) return refused(error.code)
    throw error
  }
}

/** `over`: it has ended, or somebody else goes on with it. */
type Ran = 'one' | 'over'

/** Acts on the next ticket of a batch, and keeps what came of it in the same transaction. */
export const runNext = async (platform: Platform, batch: BatchRow, needs: BatchNeeds): Promise<Ran> => {
  let tried = 0
  const attempt = (): Promise<Ran> =>
    write(platform, actorOf(batch), async act => {
      const now = await lockBatch(act.tx, batch.id, 'skip')
      if (now?.state !== 'running') return 'over'
      const next = await nextWaiting(act.tx, batch.id)
      if (!next) {
        await endBatch(act.tx, batch.id, 'done', act.clock.now())
        await record(act, batchEvents, 'batch.finished', { batchId: batch.id, tickets: now.total })
        return 'over'
      }
      tried = next.ticketId
      await settleTicket(act.tx, batch.id, next.ticketId, await settle(act, { batch: now, ...next }, needs))
      return 'one'
    })
  try {
    return await patiently(attempt)
  } catch (error) {
    if (tried === 0) throw error
    platform.log.error(
      { err: error, batchId: batch.id, ticketId: tried },
      'an act on many tickets failed on one',
    )
    // One ticket that fails must not hold up the others for ever.
    await write(platform, actorOf(batch), ({ tx }) =>
      settleTicket(tx, batch.id, tried, refused('server_error')),
    )
    return 'one'
  }
}
