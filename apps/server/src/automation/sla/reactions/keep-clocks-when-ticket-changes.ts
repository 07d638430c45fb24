import { ticketEvents } from '../../../core/tickets/events.ts'
import type { Act } from '../../../platform/events/act.ts'
import { type LoggedEvent, on } from '../../../platform/events/follower.ts'
import { catchUp } from '../commands/catch-up.ts'
import { clockedInBatch } from '../store/clocked-in-batch.ts'
import { lockTickets, takeTurn } from '../store/turn.ts'

const keep = async (act: Act, { ticketId }: LoggedEvent): Promise<void> => {
  if (ticketId === null) return
  await takeTurn(act)
  if (!(await clockedInBatch(act)).has(ticketId)) return
  await lockTickets(act.tx, [ticketId])
  await catchUp(act, ticketId)
}

/** A ticket's clocks read all that the ticket has to tell since they last did; so an event that comes twice counts once. */
export const keepClocksWhenTicketChanges = [
  on(ticketEvents, 'message.received', keep),
  on(ticketEvents, 'reply.sent', keep),
  on(ticketEvents, 'reply.left', keep),
  on(ticketEvents, 'reply.returned', keep),
  on(ticketEvents, 'ticket.assigned', keep),
  on(ticketEvents, 'ticket.transferred', keep),
  on(ticketEvents, 'ticket.postponed', keep),
  on(ticketEvents, 'ticket.returned', keep),
  on(ticketEvents, 'ticket.resolved', keep),
  on(ticketEvents, 'ticket.reopened', keep),
  on(ticketEvents, 'ticket.closed', keep),
  on(ticketEvents, 'ticket.marked-answered', keep),
  on(ticketEvents, 'ticket.marked-spam', keep),
  on(ticketEvents, 'ticket.unmarked-spam', keep),
  on(ticketEvents, 'ticket.deleted', keep),
  on(ticketEvents, 'ticket.restored', keep),
  on(ticketEvents, 'ticket.merged', keep),
  on(ticketEvents, 'ticket.unmerged', keep),
  on(ticketEvents, 'ticket.prioritised', keep),
]
