import { ticketEvents } from '../../../core/tickets/events.ts'
import { getTicketFacts } from '../../../core/tickets/queries.ts'
import { on } from '../../../platform/events/follower.ts'
import { oncePerBatch } from '../../../platform/events/once-per-batch.ts'
import { giveLevel } from '../commands/change-level-of-ticket.ts'
import { chooseLevel } from '../rules/choose-level.ts'
import { levelsOfDepartments } from '../store/department-levels.ts'
import { loadStates } from '../store/load-states.ts'
import { listChoosingRules } from '../store/rules.ts'
import { lockTickets, takeTurn } from '../store/turn.ts'

const choosingRules = oncePerBatch(listChoosingRules)
const departmentLevels = oncePerBatch(levelsOfDepartments)

/** A ticket that no rule decides, in a department without a level, gets no clocks and costs nothing. */
export const giveLevelWhenTicketIsOpened = on(ticketEvents, 'ticket.opened', async (act, { ticketId }) => {
  if (ticketId === null) return
  const { tx } = act
  await takeTurn(act)
  const rules = await choosingRules(act)
  const levels = await departmentLevels(act)
  if (rules.length === 0 && levels.size === 0) return
  await lockTickets(tx, [ticketId])
  if ((await loadStates(tx, [ticketId])).has(ticketId)) return
  const ticket = await getTicketFacts(tx, ticketId)
  const choice = chooseLevel(ticket, rules, levels.get(ticket.departmentId) ?? null)
  if (choice.because === 'none') return
  await giveLevel(act, ticketId, null, choice, { sinceOpening: true })
})
