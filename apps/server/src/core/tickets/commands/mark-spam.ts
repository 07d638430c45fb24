import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { ticketEvents } from '../events.ts'
import { blockedBy } from '../rules/blocked-by.ts'
import { nextStatus } from '../rules/next-status.ts'
import { lockTicket, moveTicket } from '../store.ts'

/** Out of everybody’s way, until somebody unmarks it; what its customer writes goes there too. @throws not_found, ticket_spam, ticket_deleted, ticket_merged */
export const markSpam = async (act: Act, ticketId: number): Promise<void> => {
  const ticket = (await lockTicket(act.tx, ticketId)) ?? refuse('not_found')
  const status = nextStatus(ticket, 'marked-spam') ?? refuse(blockedBy(ticket) ?? 'ticket_spam')
  await moveTicket(act, ticket, { status })
  await record(
    act,
    ticketEvents,
    'ticket.marked-spam',
    { status: { from: ticket.status, to: status } },
    ticket.id,
  )
}
