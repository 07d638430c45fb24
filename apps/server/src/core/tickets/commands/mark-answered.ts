import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { ticketEvents } from '../events.ts'
import { blockedBy } from '../rules/blocked-by.ts'
import { nextStatus } from '../rules/next-status.ts'
import { lockTicket, moveTicket } from '../store.ts'

/** The customer was answered in another way, or needs no answer. @throws not_found, cannot_mark_answered, ticket_closed, ticket_spam, ticket_deleted, ticket_merged */
export const markAnswered = async (act: Act, ticketId: number): Promise<void> => {
  const ticket = (await lockTicket(act.tx, ticketId)) ?? refuse('not_found')
  const status = nextStatus(ticket, 'marked-answered') ?? refuse(blockedBy(ticket) ?? 'cannot_mark_answered')
  await moveTicket(act, ticket, { status, byHand: true })
  await record(
    act,
    ticketEvents,
    'ticket.marked-answered',
    { status: { from: ticket.status, to: status } },
    ticket.id,
  )
}
