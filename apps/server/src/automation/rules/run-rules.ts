import type { Values } from '@stoa/conditions/values'
import type { Hands } from '../../core/actions/commands.ts'
import { changesNoneOf } from '../../core/actions/queries.ts'
import { valuesOfEvent } from '../../core/conditions/queries.ts'
import { lockForActions } from '../../core/tickets/queries.ts'
import type { Act } from '../../platform/events/act.ts'
import type { LoggedEvent } from '../../platform/events/follower.ts'
import { oncePerBatch } from '../../platform/events/once-per-batch.ts'
import { actByRule, failToDecide } from './act-by-rule.ts'
import { createBatchValues } from './batch-values.ts'
import { createLiveRules, type LiveRule } from './live-rules.ts'
import { seenBy } from './rules/seen.ts'
import { triggersOf } from './rules/triggers.ts'
import type { RunEnd } from './store/runs.ts'

export type OfTicket = LoggedEvent & { ticketId: number }
type Fate = 'acted' | 'stopped' | 'not'

const firingOf = (rule: LiveRule, event: OfTicket) => ({
  rule,
  because: event.name,
  eventId: event.id,
  rootId: event.rootId,
  messageId: (event.data as { messageId?: number }).messageId ?? null,
})

/** By what was read before; `broken`: the conditions cannot be looked at. */
const decide = (rule: LiveRule, values: Values, now: Temporal.Instant): 'holds' | 'not' | 'broken' => {
  try {
    return rule.matches(values, now) === null ? 'not' : 'holds'
  } catch {
    return 'broken'
  }
}

const undecided = async (act: Act, rule: LiveRule, event: OfTicket): Promise<Fate> => {
  await failToDecide(act, { ...firingOf(rule, event), ticketId: event.ticketId })
  return 'not'
}

type Given = { hands: Hands; ends: RunEnd[] | undefined }

/** Asks once more by what is so now that the ticket is locked, and acts where the rule holds still. */
const actLocked = async (
  act: Act,
  rule: LiveRule,
  event: OfTicket,
  values: Values,
  { hands, ends }: Given,
): Promise<Fate> => {
  const now = act.clock.now()
  const ticket = await lockForActions(act.tx, event.ticketId)
  const fresh = rule.needs.length > 0 ? await valuesOfEvent(act.tx, event.id, rule.needs) : undefined
  const seen = fresh ?? values
  const group = rule.matches(seen, now)
  if (group === null) return 'not'
  const firing = {
    ...firingOf(rule, event),
    ticket,
    group: rule.groups.length > 0 ? group : null,
    seen: seenBy(rule.groups, group, seen, now),
  }
  return (await actByRule(act, firing, hands, ends)) === 'stopped' ? 'stopped' : 'acted'
}

export type RunRules = {
  /** Whether what rules do to one ticket lets those of the others alone. */
  keepApart(act: Act): Promise<boolean>
  /** What rules do about an event, one after the other in their order: a later one sees what an earlier one has done. */
  run(act: Act, event: OfTicket, ends?: RunEnd[]): Promise<void>
}

export const createRunRules = (hands: Hands): RunRules => {
  const liveRules = oncePerBatch(createLiveRules())
  const values = createBatchValues()

  return {
    async keepApart(act) {
      return (await liveRules(act)).keepApart
    },
    async run(act, event, ends) {
      const live = await liveRules(act)
      const hearing = live.hearing(triggersOf(event))
      const read = () => values.of(act, event, live.needs)
      const now = act.clock.now()
      let known = hearing.length > 0 ? await read() : undefined
      for (const rule of hearing) {
        if (!known) return
        const decided = decide(rule, known, now)
        if (decided === 'not') continue
        // Nothing of the batch is locked yet the first time, and later it is done already.
        if (live.changeSlaLevels && decided === 'holds') await hands.beforeChangingSlaLevels(act)
        const fate =
          decided === 'holds'
            ? await actLocked(act, rule, event, known, { hands, ends })
            : await undecided(act, rule, event)
        if (fate !== 'acted') continue
        const isAsRead = changesNoneOf(rule.actions, live.needs)
        if (!isAsRead) values.changed(act, event.ticketId)
        if (rule.stopsOthers) return
        if (!isAsRead) known = await read()
      }
    },
  }
}
