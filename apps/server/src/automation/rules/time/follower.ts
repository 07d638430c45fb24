import type { Hands } from '../../../core/actions/commands.ts'
import { ticketEvents } from '../../../core/tickets/events.ts'
import type { Act } from '../../../platform/events/act.ts'
import type { Follower, LoggedEvent, Reaction } from '../../../platform/events/follower.ts'
import { oncePerBatch } from '../../../platform/events/once-per-batch.ts'
import { createBatchValues } from '../batch-values.ts'
import { heardNames } from '../rules/triggers.ts'
import { actOnCrossed, crossedAt, holdsNow } from './act-on-crossed.ts'
import { createLiveTimeRules } from './live-time-rules.ts'

/** Whatever may change what conditions say about a ticket that has crossed a line before. */
const names = [...new Set([...Object.keys(ticketEvents), ...heardNames])]

/**
 * A ticket that did not fit when it crossed the line may come to fit by what happens to it. Looked at in memory, behind everybody else who
 * acts: only then it stands where they leave it, its due time too.
 */
export const timeRulesFollower = (hands: Hands): Follower => {
  const liveRules = oncePerBatch(createLiveTimeRules())
  const values = createBatchValues()

  const lookAgain = async (act: Act, event: LoggedEvent): Promise<void> => {
    const { ticketId } = event
    if (ticketId === null) return
    const rules = await liveRules(act)
    if (rules.length === 0) return
    const needs = rules.flatMap(rule => rule.needs)
    // Because of time, not of this event: what happens next is no deeper for it.
    const { cause: _, ...given } = act
    let pass = false
    for (const rule of rules) {
      const read = await values.of(act, event, needs)
      if (!read) return
      const now = act.clock.now()
      if (!crossedAt(rule, read, now) || holdsNow(rule, read, now) === null) continue
      if (rules.some(each => each.changesSlaLevels)) await hands.beforeChangingSlaLevels(given)
      if (!(await actOnCrossed(given, rule, ticketId, hands, { pass }))) continue
      values.changed(act, ticketId)
      pass ||= rule.stopsOthers
    }
  }
  const reactions: Reaction[] = names.map(hears => ({ hears, react: lookAgain }))
  return { name: 'time-rules', stage: 'outlet', reactions }
}
