import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { ticketEvents } from '../events.ts'
import { blockedBy } from '../rules/blocked-by.ts'
import { nextStatus } from '../rules/next-status.ts'
import { lockTicket, moveTicket, type TicketRow } from '../store.ts'

/** Out of everybody’s way, and it takes no messages any more; it can be restored. @throws not_found, ticket_deleted, ticket_merged */
export const deleteTicket = async (act: Act, ticketId: number): Promise<void> => {
  const ticket = (await lockTicket(act.tx, ticketId)) ?? refuse('not_found')
  if (!(await deleteLocked(act, ticket))) refuse(blockedBy(ticket) ?? 'ticket_deleted')
}

/** The same of one that whoever calls has locked. @returns false where it cannot be, or was already */
export const deleteLocked = async (act: Act, ticket: TicketRow): Promise<boolean> => {
  const status = nextStatus(ticket, 'deleted')
  if (!status) return false
  await moveTicket(act, ticket, { status })
  await record(
    act,
    ticketEvents,
    'ticket.deleted',
    { status: { from: ticket.status, to: status } },
    ticket.id,
  )
  return true
}
