import type { Values } from '@stoa/conditions/values'
import type { Hands } from '../../../core/actions/commands.ts'
import { valuesOfTickets } from '../../../core/conditions/queries.ts'
import { lockForActions } from '../../../core/tickets/queries.ts'
import type { Act } from '../../../platform/events/act.ts'
import { actByRule, failToDecide } from '../act-by-rule.ts'
import { seenBy } from '../rules/seen.ts'
import { takePeriod } from '../store/time.ts'
import type { TimeRule } from './live-time-rules.ts'
import { lineAt, measurings } from './rules/line.ts'

/** The moment that a rule measures from, where its line is crossed by now; null where it is not. */
export const crossedAt = (rule: TimeRule, values: Values, now: Temporal.Instant): Temporal.Instant | null => {
  const base = values.get(measurings[rule.measure].field)
  if (!(base instanceof Temporal.Instant)) return null
  return Temporal.Instant.compare(base, lineAt(rule, now)) <= 0 ? base : null
}

/**
 * Looks once more at a ticket, now that it is locked, and acts where the rule still holds and has not had this period.
 * `pass`: another rule stopped this one, so it lets the period go by.
 */
export const actOnCrossed = async (
  act: Act,
  rule: TimeRule,
  ticketId: number,
  hands: Hands,
  { pass = false } = {},
): Promise<boolean> => {
  if (rule.changesSlaLevels) await hands.beforeChangingSlaLevels(act)
  const ticket = await lockForActions(act.tx, ticketId)
  const found = await valuesOfTickets(act.tx, [ticketId], rule.needs)
  const now = act.clock.now()
  const values = found.get(ticketId)
  const base = values ? crossedAt(rule, values, now) : null
  if (!values || !base) return false
  const occasion = { rule, because: 'time', eventId: null, rootId: null, messageId: null }
  const group = holdsNow(rule, values, now)
  if (group === null) return false
  if (!(await takePeriod(act.tx, rule.id, ticketId, base)) || pass) return false
  if (group === 'fails') {
    await failToDecide(act, { ...occasion, ticketId })
    return false
  }
  const told = { group: rule.groups.length > 0 ? group : null, seen: seenBy(rule.groups, group, values, now) }
  return (await actByRule(act, { ...occasion, ...told, ticket }, hands)) !== 'stopped'
}

/** The group that holds; or that the conditions cannot be looked at. */
export const holdsNow = (rule: TimeRule, values: Values, now: Temporal.Instant): number | null | 'fails' => {
  try {
    return rule.matches(values, now)
  } catch {
    return 'fails'
  }
}
