import type { Hands } from '../../../core/actions/commands.ts'
import type { Act } from '../../../platform/events/act.ts'
import { createGatherer } from '../../../platform/events/gatherer.ts'
import { heardNames } from '../rules/triggers.ts'
import { runOnBatch } from '../run-on-batch.ts'
import { createRunRules } from '../run-rules.ts'

/** The reactions only gather; rules run for all that is digested together. */
export const runRulesWhenSomethingHappens = (hands: Hands) => {
  const rules = createRunRules(hands)
  const { reactions, heardIn } = createGatherer(heardNames)
  return { reactions, run: async (act: Act) => runOnBatch(act, rules, heardIn(act.batch)) }
}
