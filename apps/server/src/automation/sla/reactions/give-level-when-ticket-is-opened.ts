import { valuesOfEvents } from '../../../core/conditions/queries.ts'
import { ticketEvents } from '../../../core/tickets/events.ts'
import { getTicketFacts } from '../../../core/tickets/queries.ts'
import { on } from '../../../platform/events/follower.ts'
import { oncePerBatch } from '../../../platform/events/once-per-batch.ts'
import { giveLevel } from '../commands/change-level-of-ticket.ts'
import { loadChoosing } from '../load-choosing.ts'
import { chooseLevel } from '../rules/choose-level.ts'
import { levelsOfDepartments } from '../store/department-levels.ts'
import { loadStates } from '../store/load-states.ts'
import { lockTickets, takeTurn } from '../store/turn.ts'

const choosingRules = oncePerBatch(loadChoosing)
const departmentLevels = oncePerBatch(levelsOfDepartments)

/** A ticket that no rule decides, in a department without a level, gets no clocks and costs nothing. */
export const giveLevelWhenTicketIsOpened = on(ticketEvents, 'ticket.opened', async (act, event) => {
  const { ticketId } = event
  if (ticketId === null) return
  const { tx } = act
  await takeTurn(act)
  const { rules, needs } = await choosingRules(act)
  const levels = await departmentLevels(act)
  if (rules.length === 0 && levels.size === 0) return
  await lockTickets(tx, [ticketId])
  if ((await loadStates(tx, [ticketId])).has(ticketId)) return
  const { departmentId } = await getTicketFacts(tx, ticketId)
  const values =
    (rules.length > 0 && (await valuesOfEvents(tx, [event.id], needs)).get(event.id)) || new Map()
  const choice = chooseLevel(values, event.at, rules, levels.get(departmentId) ?? null)
  if (choice.because === 'none') return
  await giveLevel(act, ticketId, null, choice, { sinceOpening: true })
})
