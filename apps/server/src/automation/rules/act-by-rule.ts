import type { ActionOutcome } from '@stoa/contract/actions'
import type { RuleRun } from '@stoa/contract/rules'
import { type Hands, performActions } from '../../core/actions/commands.ts'
import type { Act } from '../../platform/events/act.ts'
import { record } from '../../platform/events/record.ts'
import { ruleEvents } from './events.ts'
import type { RuleRow } from './store/rules.ts'
import { countRunsSince, insertRun, type NewRun, type StopReason, settleRun } from './store/runs.ts'
import { countRun, type RuleOutcome } from './store/tally.ts'

/** From here on a rule does not act: what it does is one deeper, and others answer to that. */
const tooDeep = 8
/** How deep the record of a stop may lie at most. */
const deepestRecord = 9
const mostInAnHour = 30

/** What a rule acts on, and what it saw. */
export type Firing = {
  rule: Pick<RuleRow, 'id' | 'actions'>
  ticketId: number
  /** null: there are no groups. */
  group: number | null
  seen: RuleRun['seen']
  /** The name of the event, or `time`. */
  because: string
  eventId: number | null
  /** Of the chain in which the rule acts on the ticket once; null where there is none. */
  rootId: number | null
  /** What texts call `message`; null: the last one of the customer. */
  messageId: number | null
}

const runOf = (act: Act, firing: Firing): Omit<NewRun, 'outcome' | 'stopped'> => ({
  ruleId: firing.rule.id,
  ticketId: firing.ticketId,
  rootId: firing.rootId,
  eventId: firing.eventId,
  because: firing.because,
  at: act.clock.now(),
  group: firing.group,
  seen: firing.seen,
})

/** A guard against loops. It tells once for each chain, and never fails itself. */
const stop = async (act: Act, firing: Firing, reason: StopReason): Promise<'stopped'> => {
  const run = { ...runOf(act, firing), outcome: 'stopped' as const, stopped: reason }
  const runId = await insertRun(act.tx, run)
  if (runId === null) return 'stopped'
  await countRun(act.tx, firing.rule.id, 'stopped', act.clock.now())
  const { cause } = act
  const bounded = cause ? { ...act, cause: { ...cause, depth: Math.min(cause.depth, deepestRecord) } } : act
  await record(
    bounded,
    ruleEvents,
    'rule.stopped',
    { ruleId: firing.rule.id, runId, reason },
    firing.ticketId,
  )
  return 'stopped'
}

/** Whatever of it failed makes it a failed run; the ticket tells of failure where nothing else happened. */
const settle = async (act: Act, firing: Firing, runId: number, did: readonly ActionOutcome[]) => {
  const { rule, ticketId } = firing
  const count = (outcome: ActionOutcome['outcome']) => did.filter(each => each.outcome === outcome).length
  const outcome = count('failed') > 0 ? 'failed' : 'done'
  await settleRun(act.tx, runId, { outcome, did })
  await countRun(act.tx, rule.id, outcome, act.clock.now())
  const data = { ruleId: rule.id, runId }
  if (count('done') > 0) await record(act, ruleEvents, 'rule.fired', data, ticketId)
  else if (outcome === 'failed') await record(act, ruleEvents, 'rule.failed', data, ticketId)
  return outcome
}

/**
 * A rule that holds acts on a ticket, under its own name, unless a guard stops it. The ticket is locked; where actions change
 * SLA levels, their turn was taken before.
 */
export const actByRule = async (
  { actor: _, ...given }: Act,
  firing: Firing,
  hands: Hands,
): Promise<RuleOutcome> => {
  const { rule, ticketId, messageId } = firing
  const act: Act = { ...given, actor: { kind: 'rule', id: rule.id } }
  if ((act.cause?.depth ?? 0) >= tooDeep) return stop(act, firing, 'too-deep')
  const hour = act.clock.now().subtract({ hours: 1 })
  const often = await countRunsSince(act.tx, { ruleId: rule.id, ticketId }, hour)
  if (often >= mostInAnHour) return stop(act, firing, 'too-often')
  const runId = await insertRun(act.tx, { ...runOf(act, firing), outcome: 'done', stopped: null })
  if (runId === null) return stop(act, firing, 'already-ran')
  const occasion = { personId: null, ruleId: rule.id, macroId: null, messageId }
  return settle(act, firing, runId, await performActions(act, ticketId, rule.actions, hands, occasion))
}

/** A rule whose conditions cannot be looked at has failed; nobody else is held up by it. */
export const failToDecide = async (
  { actor: _, ...given }: Act,
  firing: Omit<Firing, 'group' | 'seen'>,
): Promise<void> => {
  const { rule, ticketId } = firing
  const act: Act = { ...given, actor: { kind: 'rule', id: rule.id } }
  const run = {
    ...runOf(act, { ...firing, group: null, seen: [] }),
    outcome: 'failed',
    stopped: null,
  } as const
  const runId = await insertRun(act.tx, run)
  if (runId === null) return
  await countRun(act.tx, rule.id, 'failed', act.clock.now())
  if ((act.cause?.depth ?? 0) <= deepestRecord)
    await record(act, ruleEvents, 'rule.failed', { ruleId: rule.id, runId }, ticketId)
}
