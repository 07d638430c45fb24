import { ticketEvents } from '../../../core/tickets/events.ts'
import type { Act } from '../../../platform/events/act.ts'
import { type LoggedEvent, on, type Reaction } from '../../../platform/events/follower.ts'
import { reviewOffers } from '../end-offers.ts'

const review = async (act: Act, event: LoggedEvent): Promise<void> => {
  const { ticketId, actor, at } = event
  if (ticketId === null) return
  const worker = actor.kind === 'user' && isWork.has(event.name) ? actor.id : null
  await reviewOffers(act, {
    ticketIds: [ticketId],
    whereLocked: 'wait',
    ...(worker !== null && { workedBy: { personId: worker, at } }),
  })
}

/** By these an agent has begun; the others end an offer only where the ticket is no longer the agent's, or waits no more. */
const isWork: ReadonlySet<string> = new Set([
  'reply.sent',
  'note.added',
  'ticket.resolved',
  'ticket.postponed',
  'ticket.closed',
  'ticket.marked-answered',
  'ticket.marked-spam',
  'ticket.deleted',
])

/** Work on a ticket, or its leaving the agent, ends what was offered. Drafts are no events; they are asked for before an offer expires. */
export const endOfferWhenItIsOver: readonly Reaction[] = [
  on(ticketEvents, 'reply.sent', review),
  on(ticketEvents, 'note.added', review),
  on(ticketEvents, 'ticket.resolved', review),
  on(ticketEvents, 'ticket.postponed', review),
  on(ticketEvents, 'ticket.closed', review),
  on(ticketEvents, 'ticket.marked-answered', review),
  on(ticketEvents, 'ticket.marked-spam', review),
  on(ticketEvents, 'ticket.deleted', review),
  on(ticketEvents, 'ticket.merged', review),
  on(ticketEvents, 'ticket.assigned', review),
  on(ticketEvents, 'ticket.transferred', review),
]
