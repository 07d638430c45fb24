import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { ticketEvents } from '../events.ts'
import { requireAssignable } from '../reading/require-assignable.ts'
import { lockTicket, moveTicket } from '../store.ts'

/** To an agent who may see it, or to nobody. @throws not_found, assignee_cannot_see_ticket */
export const assignTicket = async (
  act: Act,
  given: { ticketId: number; assigneeId: number | null },
): Promise<void> => {
  const ticket = (await lockTicket(act.tx, given.ticketId)) ?? refuse('not_found')
  const { assigneeId } = given
  if (ticket.assigneeId === assigneeId) return
  if (assigneeId !== null) await requireAssignable(act.tx, assigneeId, ticket.departmentId)
  await moveTicket(act.tx, ticket, { assigneeId }, null)
  await record(
    act,
    ticketEvents,
    'ticket.assigned',
    { assigneeId: { from: ticket.assigneeId, to: assigneeId } },
    ticket.id,
  )
}
