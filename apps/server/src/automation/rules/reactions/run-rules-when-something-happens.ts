import type { Hands } from '../../../core/actions/commands.ts'
import type { Act, Batch } from '../../../platform/events/act.ts'
import type { LoggedEvent, Reaction } from '../../../platform/events/follower.ts'
import { heardNames } from '../rules/triggers.ts'
import { runOnBatch } from '../run-on-batch.ts'
import { createRunRules } from '../run-rules.ts'

/** The reactions only gather; rules run for all that is digested together. */
export const runRulesWhenSomethingHappens = (hands: Hands) => {
  const rules = createRunRules(hands)
  const heard = new WeakMap<Batch, LoggedEvent[]>()
  const gather: Reaction['react'] = async ({ batch }, event) => {
    if (!batch) return
    const events = heard.get(batch) ?? []
    heard.set(batch, events)
    events.push(event)
  }
  return {
    reactions: heardNames.map((hears): Reaction => ({ hears, react: gather })),
    run: async (act: Act) => runOnBatch(act, rules, (act.batch && heard.get(act.batch)) ?? []),
  }
}
