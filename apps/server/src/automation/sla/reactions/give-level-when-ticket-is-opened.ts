import { ticketEvents } from '../../../core/tickets/events.ts'
import { getTicketFacts } from '../../../core/tickets/queries.ts'
import { oncePerTransaction } from '../../../platform/db/once-per-transaction.ts'
import { on } from '../../../platform/events/follower.ts'
import { giveLevel } from '../commands/change-level-of-ticket.ts'
import { chooseLevel } from '../rules/choose-level.ts'
import { levelsOfDepartments } from '../store/department-levels.ts'
import { loadStates } from '../store/load-states.ts'
import { listChoosingRules } from '../store/rules.ts'
import { lockTickets, takeTurn } from '../store/turn.ts'

const promisesAnything = oncePerTransaction(
  async tx => (await levelsOfDepartments(tx)).size > 0 || (await listChoosingRules(tx)).length > 0,
)

/** A ticket that no rule decides, in a department without a level, gets no clocks and costs nothing. */
export const giveLevelWhenTicketIsOpened = on(ticketEvents, 'ticket.opened', async (act, { ticketId }) => {
  if (ticketId === null) return
  const { tx } = act
  if (!(await promisesAnything(tx))) return
  await takeTurn(tx)
  const rules = await listChoosingRules(tx)
  const levels = await levelsOfDepartments(tx)
  await lockTickets(tx, [ticketId])
  if ((await loadStates(tx, [ticketId])).has(ticketId)) return
  const ticket = await getTicketFacts(tx, ticketId)
  const choice = chooseLevel(ticket, rules, levels.get(ticket.departmentId) ?? null)
  if (choice.because === 'none') return
  await giveLevel(act, ticketId, null, choice, { sinceOpening: true })
})
