import type { Hands } from '../../../core/actions/commands.ts'
import type { Reaction } from '../../../platform/events/follower.ts'
import { heardNames } from '../rules/triggers.ts'
import { createRunRules } from '../run-rules.ts'

export const runRulesWhenSomethingHappens = (hands: Hands): Reaction[] => {
  const react = createRunRules(hands)
  return heardNames.map(hears => ({ hears, react }))
}
