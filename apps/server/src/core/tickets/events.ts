import type { Channel, Status } from '@stoa/contract/tickets'
import { event } from '../../platform/events/define.ts'

type Change<Value> = { from: Value; to: Value }

/** The facts about tickets. Each carries its ticket's id beside the data; `status` is there when it changed. */
export const ticketEvents = {
  'ticket.opened': event<{ channel: Channel; departmentId: number; contactId: number; messageId: number }>(
    'A first message made a new ticket',
  ),
  'message.received': event<{ messageId: number; contactId: number; status?: Change<Status> }>(
    'A customer wrote to a ticket that was there already',
  ),
  'reply.sent': event<{ messageId: number; status?: Change<Status> }>(
    'An answer to the customer was written; its delivery follows',
  ),
  'note.added': event<{ messageId: number }>('A note for colleagues was added'),
  'ticket.assigned': event<{ assigneeId: Change<number | null> }>(
    'The ticket went to an agent, or to nobody',
  ),
  'ticket.transferred': event<{ departmentId: Change<number>; assigneeId: Change<number | null> }>(
    'The ticket went to another department',
  ),
  'ticket.tagged': event<{ tag: string }>('A tag was added'),
  'ticket.untagged': event<{ tag: string }>('A tag was removed'),
  'ticket.resolved': event<{ status: Change<Status> }>('The ticket was resolved'),
  'ticket.reopened': event<{ status: Change<Status> }>('A resolved ticket was opened again by hand'),
}
