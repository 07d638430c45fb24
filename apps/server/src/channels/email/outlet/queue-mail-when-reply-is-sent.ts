import { ticketEvents } from '../../../core/tickets/events.ts'
import { on } from '../../../platform/events/follower.ts'
import { queueDelivery } from '../../delivery/commands.ts'

export const queueMailWhenReplyIsSent = on(ticketEvents, 'reply.sent', async (act, event) => {
  if (event.ticketId === null) throw new Error(`Event ${event.id} belongs to no ticket.`)
  await queueDelivery(act, {
    channel: 'email',
    // What a rule writes says so to other programs, and gets no answer of theirs.
    purpose: event.data.automatic ? 'automatic-answer' : 'reply',
    ticketId: event.ticketId,
    messageId: event.data.messageId,
    notBefore: event.data.sendAt === undefined ? undefined : Temporal.Instant.from(event.data.sendAt),
  })
})
