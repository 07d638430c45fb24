import type { ActionOutcome } from '@stoa/contract/actions'
import type { RuleRun } from '@stoa/contract/rules'
import type { Act } from '../../platform/events/act.ts'
import { record } from '../../platform/events/record.ts'
import { ruleEvents } from './events.ts'
import { endRuns, insertRun } from './store/runs.ts'

/** What a rule did to a message that had no ticket yet. */
export type RunBefore = {
  ruleId: number
  group: number | null
  seen: RuleRun['seen']
  did: ActionOutcome[]
  outcome: 'done' | 'failed'
}

/** Now that the ticket is known. A run that replaced nothing explains itself, and is not told in the timeline. */
export const keepRunBefore = async (
  { actor: _, ...given }: Act,
  ticketId: number,
  runs: readonly RunBefore[],
): Promise<void> => {
  const at = given.clock.now()
  for (const { ruleId, group, seen, did, outcome } of runs) {
    const act: Act = { ...given, actor: { kind: 'rule', id: ruleId } }
    const because = 'before-message'
    const found = { ruleId, ticketId, rootId: null, eventId: null, because, at, group, seen }
    const runId = await insertRun(act.tx, { run: { ...found, outcome, stopped: null }, ceiling: null })
    if (runId === null) continue
    await endRuns(act.tx, [{ runId, ruleId, outcome, did }], at)
    const data = { ruleId, runId }
    if (outcome === 'failed') await record(act, ruleEvents, 'rule.failed', data, ticketId)
    else if (did.some(each => each.outcome === 'done'))
      await record(act, ruleEvents, 'rule.fired', data, ticketId)
  }
}
