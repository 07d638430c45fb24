import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { ticketEvents } from '../events.ts'
import { blockedBy } from '../rules/blocked-by.ts'
import { nextStatus } from '../rules/next-status.ts'
import { lockTicket, moveTicket } from '../store.ts'

/** A resolved or postponed ticket, or one that was only marked as answered, is waited for again. @throws not_found, not_resolved, ticket_closed, ticket_spam, ticket_deleted, ticket_merged */
export const reopenTicket = async (act: Act, ticketId: number): Promise<void> => {
  const ticket = (await lockTicket(act.tx, ticketId)) ?? refuse('not_found')
  const status = nextStatus(ticket, 'reopened') ?? refuse(blockedBy(ticket) ?? 'not_resolved')
  await moveTicket(act, ticket, {
    status,
    ...(ticket.waitedSince && { waitingSince: ticket.waitedSince }),
  })
  await record(
    act,
    ticketEvents,
    'ticket.reopened',
    { status: { from: ticket.status, to: status } },
    ticket.id,
  )
}
