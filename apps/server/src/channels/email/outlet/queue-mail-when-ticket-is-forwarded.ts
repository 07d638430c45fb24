import { ticketEvents } from '../../../core/tickets/events.ts'
import { on } from '../../../platform/events/follower.ts'
import { queueDelivery } from '../../delivery/commands.ts'

export const queueMailWhenTicketIsForwarded = on(ticketEvents, 'ticket.forwarded', async (act, event) => {
  if (event.ticketId === null) throw new Error(`Event ${event.id} belongs to no ticket.`)
  await queueDelivery(act, {
    channel: 'email',
    purpose: 'forward',
    ticketId: event.ticketId,
    messageId: event.data.messageId,
    notBefore: event.data.sendAt === undefined ? undefined : Temporal.Instant.from(event.data.sendAt),
  })
})
