import type { Hands } from '../../core/actions/commands.ts'
import type { Follower } from '../../platform/events/follower.ts'
import { findBrokenRulesWhenWhatTheyNameGoes } from './reactions/find-broken-rules-when-what-they-name-goes.ts'
import { runRulesWhenSomethingHappens } from './reactions/run-rules-when-something-happens.ts'

/** Before everybody else who follows events: rules move a ticket before its department gives it out, answers it and announces it. */
export const rulesFollower = (hands: Hands): Follower => {
  const { reactions, run } = runRulesWhenSomethingHappens(hands)
  return {
    name: 'rules',
    stage: 'routing',
    reactions: [...findBrokenRulesWhenWhatTheyNameGoes, ...reactions],
    keep: run,
  }
}
