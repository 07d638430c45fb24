import { ticketEvents } from '../../../core/tickets/events.ts'
import { getTicketFacts } from '../../../core/tickets/queries.ts'
import { on } from '../../../platform/events/follower.ts'
import { giveLevel } from '../commands/change-level-of-ticket.ts'
import { levelsOfDepartments } from '../store/department-levels.ts'
import { loadStates } from '../store/load-states.ts'
import { lockTickets, takeTurn } from '../store/turn.ts'

/** A level that came from the department, or was never chosen, follows the new department; one from a rule or by hand stays. */
export const followDepartmentWhenTicketIsTransferred = on(
  ticketEvents,
  'ticket.transferred',
  async (act, { ticketId }) => {
    if (ticketId === null) return
    const { tx } = act
    await takeTurn(act)
    await lockTickets(tx, [ticketId])
    const state = (await loadStates(tx, [ticketId])).get(ticketId)?.state
    if (state?.because === 'rule' || state?.because === 'by-hand') return
    const { departmentId } = await getTicketFacts(tx, ticketId)
    const levelId = (await levelsOfDepartments(tx)).get(departmentId) ?? null
    const from = state?.levelId ?? null
    if (from === levelId) return
    await giveLevel(act, ticketId, from, { levelId, because: levelId ? 'department' : 'none', ruleId: null })
  },
)
