import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { ticketEvents } from '../events.ts'
import { nextStatus } from '../rules/next-status.ts'
import { lockTicket, moveTicket } from '../store.ts'

/** A deleted ticket comes back as what it was; a merged one does not: it is unmerged. @throws not_found, not_deleted, ticket_merged */
export const restoreTicket = async (act: Act, ticketId: number): Promise<void> => {
  const ticket = (await lockTicket(act.tx, ticketId)) ?? refuse('not_found')
  if (ticket.mergedIntoId !== null) return refuse('ticket_merged')
  const status = nextStatus(ticket, 'restored') ?? refuse('not_deleted')
  await moveTicket(act, ticket, { status })
  const data = { status: { from: ticket.status, to: status } }
  await record(act, ticketEvents, 'ticket.restored', data, ticket.id)
}
