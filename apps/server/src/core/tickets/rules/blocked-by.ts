import type { Status, Ticket, TicketAct } from '@stoa/contract/ticket-shapes'

export type Reason = NonNullable<Ticket['why'][TicketAct]>

/** Why nobody works on a ticket that is where it is; null where somebody may. */
export const blockedBy = (ticket: { status: Status; mergedIntoId: number | null }): Reason | null => {
  if (ticket.mergedIntoId !== null) return 'ticket_merged'
  if (ticket.status === 'closed') return 'ticket_closed'
  if (ticket.status === 'spam') return 'ticket_spam'
  return ticket.status === 'deleted' ? 'ticket_deleted' : null
}
