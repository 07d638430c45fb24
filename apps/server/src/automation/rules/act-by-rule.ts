import type { ActionOutcome } from '@stoa/contract/actions'
import type { RuleRun } from '@stoa/contract/rules'
import { type Hands, performActions } from '../../core/actions/commands.ts'
import type { Standing } from '../../core/tickets/queries.ts'
import type { Act } from '../../platform/events/act.ts'
import { record } from '../../platform/events/record.ts'
import { ruleEvents } from './events.ts'
import type { RuleRow } from './store/rules.ts'
import { endRuns, insertRun, type NewRun, type RunEnd, ranTooOften, type StopReason } from './store/runs.ts'
import { countRun, type RuleOutcome } from './store/tally.ts'

/** From here on a rule does not act: what it does is one deeper, and others answer to that. */
const tooDeep = 8
/** How deep the record of a stop may lie at most. */
const deepestRecord = 9
const mostInAnHour = 30

/** What a rule acts on, and what it saw. */
export type Firing = {
  rule: Pick<RuleRow, 'id' | 'actions'>
  /** It is locked. */
  ticket: Standing
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

type Undecided = Omit<Firing, 'ticket' | 'group' | 'seen'> & { ticketId: number }

const runOf = (
  act: Act,
  firing: Omit<Firing, 'ticket'>,
  ticketId: number,
): Omit<NewRun, 'outcome' | 'stopped'> => ({
  ruleId: firing.rule.id,
  ticketId,
  rootId: firing.rootId,
  eventId: firing.eventId,
  because: firing.because,
  at: act.clock.now(),
  group: firing.group,
  seen: firing.seen,
})

/** A guard against loops. It tells once for each chain, and never fails itself. */
const stop = async (act: Act, firing: Firing, reason: StopReason): Promise<'stopped'> => {
  const { rule, ticket } = firing
  const run = { ...runOf(act, firing, ticket.id), outcome: 'stopped' as const, stopped: reason }
  const runId = await insertRun(act.tx, { run, ceiling: null })
  if (runId === null) return 'stopped'
  await countRun(act.tx, rule.id, 'stopped', act.clock.now())
  const { cause } = act
  const bounded = cause ? { ...act, cause: { ...cause, depth: Math.min(cause.depth, deepestRecord) } } : act
  await record(bounded, ruleEvents, 'rule.stopped', { ruleId: rule.id, runId, reason }, ticket.id)
  return 'stopped'
}

/** Whatever of it failed makes it a failed run; the ticket tells of failure where nothing else happened. */
const tell = async (
  act: Act,
  firing: Firing,
  runId: number,
  did: readonly ActionOutcome[],
): Promise<RunEnd> => {
  const { rule, ticket } = firing
  const count = (outcome: ActionOutcome['outcome']) => did.filter(each => each.outcome === outcome).length
  const outcome = count('failed') > 0 ? 'failed' : 'done'
  const data = { ruleId: rule.id, runId }
  if (count('done') > 0) await record(act, ruleEvents, 'rule.fired', data, ticket.id)
  else if (outcome === 'failed') await record(act, ruleEvents, 'rule.failed', data, ticket.id)
  return { runId, ruleId: rule.id, outcome, did }
}

/**
 * A rule that holds acts on a ticket, under its own name, unless a guard stops it. Where actions change SLA levels, their turn was taken
 * before. Where `ends` is given, how runs ended gathers there, and whoever made it writes them.
 */
export const actByRule = async (
  { actor: _, ...given }: Act,
  firing: Firing,
  hands: Hands,
  ends?: RunEnd[],
): Promise<RuleOutcome> => {
  const { rule, ticket, messageId } = firing
  const act: Act = { ...given, actor: { kind: 'rule', id: rule.id } }
  const now = act.clock.now()
  if ((act.cause?.depth ?? 0) >= tooDeep) return stop(act, firing, 'too-deep')
  const ceiling = { below: mostInAnHour, since: now.subtract({ hours: 1 }) }
  const run = { ...runOf(act, firing, ticket.id), outcome: 'done', stopped: null } as const
  const runId = await insertRun(act.tx, { run, ceiling })
  if (runId === null)
    return stop(act, firing, (await ranTooOften(act.tx, run, ceiling)) ? 'too-often' : 'already-ran')
  const occasion = { personId: null, ruleId: rule.id, macroId: null, messageId }
  const end = await tell(act, firing, runId, await performActions(act, ticket, rule.actions, hands, occasion))
  if (ends) ends.push(end)
  else await endRuns(act.tx, [end], now)
  return end.outcome
}

/** A rule whose conditions cannot be looked at has failed; nobody else is held up by it. */
export const failToDecide = async ({ actor: _, ...given }: Act, firing: Undecided): Promise<void> => {
  const { rule, ticketId } = firing
  const act: Act = { ...given, actor: { kind: 'rule', id: rule.id } }
  const run = {
    ...runOf(act, { ...firing, group: null, seen: [] }, ticketId),
    outcome: 'failed',
    stopped: null,
  } as const
  const runId = await insertRun(act.tx, { run, ceiling: null })
  if (runId === null) return
  await countRun(act.tx, rule.id, 'failed', act.clock.now())
  if ((act.cause?.depth ?? 0) <= deepestRecord)
    await record(act, ruleEvents, 'rule.failed', { ruleId: rule.id, runId }, ticketId)
}
