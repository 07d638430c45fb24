import type { Values } from '@stoa/conditions/values'
import type { Hands } from '../../core/actions/commands.ts'
import { valuesOfEvents } from '../../core/conditions/queries.ts'
import { lockForActions } from '../../core/tickets/queries.ts'
import type { Act } from '../../platform/events/act.ts'
import type { LoggedEvent } from '../../platform/events/follower.ts'
import { oncePerBatch } from '../../platform/events/once-per-batch.ts'
import { actByRule, failToDecide } from './act-by-rule.ts'
import { createBatchValues } from './batch-values.ts'
import { createLiveRules, type LiveRule } from './live-rules.ts'
import { seenBy } from './rules/seen.ts'
import { triggersOf } from './rules/triggers.ts'

type OfTicket = LoggedEvent & { ticketId: number }
type Fate = 'acted' | 'stopped' | 'not'

const onTicket = (event: LoggedEvent): event is OfTicket => event.ticketId !== null

const firingOf = (rule: LiveRule, event: OfTicket) => ({
  rule,
  ticketId: event.ticketId,
  because: event.name,
  eventId: event.id,
  rootId: event.rootId,
  messageId: (event.data as { messageId?: number }).messageId ?? null,
})

/** Decides by what was read before, and where the rule holds once more by what is so now that the ticket is locked. */
const tryRule = async (
  act: Act,
  rule: LiveRule,
  event: OfTicket,
  values: Values,
  hands: Hands,
): Promise<Fate> => {
  const now = act.clock.now()
  try {
    if (rule.matches(values, now) === null) return 'not'
  } catch {
    await failToDecide(act, firingOf(rule, event))
    return 'not'
  }
  await lockForActions(act.tx, event.ticketId)
  const fresh = rule.needs.length > 0 ? await valuesOfEvents(act.tx, [event.id], rule.needs) : null
  const seen = fresh?.get(event.id) ?? values
  const group = rule.matches(seen, now)
  if (group === null) return 'not'
  const firing = {
    ...firingOf(rule, event),
    group: rule.groups.length > 0 ? group : null,
    seen: seenBy(rule.groups, group, seen, now),
  }
  return (await actByRule(act, firing, hands)) === 'stopped' ? 'stopped' : 'acted'
}

/** What rules do about an event, one after the other in their order: a later one sees what an earlier one has done. */
export const createRunRules = (hands: Hands) => {
  const liveRules = oncePerBatch(createLiveRules())
  const values = createBatchValues()

  return async (act: Act, event: LoggedEvent): Promise<void> => {
    if (!onTicket(event)) return
    const live = await liveRules(act)
    for (const rule of live.hearing(triggersOf(event))) {
      const read = await values.of(act, event, live.needs)
      if (!read) return
      // Nothing of the batch is locked yet the first time, and later it is done already.
      if (live.changeSlaLevels && rule.matches(read, act.clock.now()) !== null)
        await hands.beforeChangingSlaLevels(act)
      const fate = await tryRule(act, rule, event, read, hands)
      if (fate !== 'acted') continue
      values.changed(act, event.ticketId)
      if (rule.stopsOthers) return
    }
  }
}
