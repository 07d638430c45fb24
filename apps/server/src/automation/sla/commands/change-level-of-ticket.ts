import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { slaEvents } from '../events.ts'
import type { Choice } from '../rules/clocks.ts'
import { levelExists } from '../store/levels.ts'
import { loadStates } from '../store/load-states.ts'
import { lockTickets, takeTurn } from '../store/turn.ts'
import { catchUp } from './catch-up.ts'

/**
 * By hand or by a rule: another level, or none. Its open clocks are computed anew, from the ticket's beginning.
 * @returns whether it was another one. @throws not_found, sla_level_unknown
 */
export const changeLevelOfTicket = async (
  act: Act,
  given: { ticketId: number; levelId: number | null },
): Promise<boolean> => {
  const { ticketId, levelId } = given
  await takeTurn(act)
  if ((await lockTickets(act.tx, [ticketId])).length === 0) return refuse('not_found')
  if (levelId !== null && !(await levelExists(act.tx, levelId))) return refuse('sla_level_unknown')
  const from = (await loadStates(act.tx, [ticketId])).get(ticketId)?.state.levelId ?? null
  if (from === levelId) return false
  const because = act.actor.kind === 'rule' ? 'rule' : 'by-hand'
  await giveLevel(act, ticketId, from, { levelId, because, ruleId: null })
  return true
}

/** Records the choice and lets the clocks hear of it. The turn is taken and the ticket locked. */
export const giveLevel = async (
  act: Act,
  ticketId: number,
  from: number | null,
  { levelId, because, ruleId }: Choice,
  since: { sinceOpening?: true } = {},
): Promise<void> => {
  const data = { level: { from, to: levelId }, because, ruleId, ...since }
  await record(act, slaEvents, 'sla.level-changed', data, ticketId)
  await catchUp(act, ticketId)
}
