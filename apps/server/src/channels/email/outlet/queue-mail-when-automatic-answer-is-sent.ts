import { ticketEvents } from '../../../core/tickets/events.ts'
import { on } from '../../../platform/events/follower.ts'
import { queueDelivery } from '../../delivery/commands.ts'

export const queueMailWhenAutomaticAnswerIsSent = on(
  ticketEvents,
  'automatic-answer.sent',
  async (act, event) => {
    if (event.ticketId === null) throw new Error(`Event ${event.id} belongs to no ticket.`)
    await queueDelivery(act, {
      channel: 'email',
      purpose: 'automatic-answer',
      ticketId: event.ticketId,
      messageId: event.data.messageId,
    })
  },
)
