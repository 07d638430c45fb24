import type { AssignmentReason } from '@stoa/contract/timeline'
import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { ticketEvents } from '../events.ts'
import { requireAssignable } from '../reading/require-assignable.ts'
import { requireGivenOut } from '../reading/works-only-to-solve.ts'
import { lockTicket, moveTicket } from '../store.ts'

/** `reason`: why Stoa gave it; absent where a person chose. */
type Assignment = { ticketId: number; assigneeId: number | null; reason?: AssignmentReason }

/** To an agent who may answer it, or to nobody. @throws not_found, only_to_solve, assignee_cannot_see_ticket */
export const assignTicket = async (act: Act, given: Assignment): Promise<void> => {
  const ticket = (await lockTicket(act.tx, given.ticketId)) ?? refuse('not_found')
  const { assigneeId, reason } = given
  if (ticket.assigneeId === assigneeId) return
  if (!reason) await requireGivenOut(act.tx, act.actor, ticket)
  if (assigneeId !== null) await requireAssignable(act.tx, assigneeId, ticket.departmentId)
  await moveTicket(act, ticket, { assigneeId })
  const data = { assigneeId: { from: ticket.assigneeId, to: assigneeId }, ...(reason && { reason }) }
  await record(act, ticketEvents, 'ticket.assigned', data, ticket.id)
}
