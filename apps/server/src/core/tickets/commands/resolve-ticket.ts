import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { ticketEvents } from '../events.ts'
import { nextStatus } from '../rules/next-status.ts'
import { lockTicket, moveTicket } from '../store.ts'

/** @throws not_found, already_resolved, ticket_closed */
export const resolveTicket = async (act: Act, ticketId: number): Promise<void> => {
  const ticket = (await lockTicket(act.tx, ticketId)) ?? refuse('not_found')
  if (ticket.status === 'closed') return refuse('ticket_closed')
  const status = nextStatus(ticket, 'resolved') ?? refuse('already_resolved')
  await moveTicket(act, ticket, { status })
  await record(
    act,
    ticketEvents,
    'ticket.resolved',
    { status: { from: ticket.status, to: status } },
    ticket.id,
  )
}
