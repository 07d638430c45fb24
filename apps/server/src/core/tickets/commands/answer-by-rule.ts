import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { findContact } from '../../contacts/queries.ts'
import { ticketEvents } from '../events.ts'
import { blockedBy } from '../rules/blocked-by.ts'
import { nextStatus } from '../rules/next-status.ts'
import { previewOf } from '../rules/preview.ts'
import { statusChange } from '../rules/status-change.ts'
import { writtenBody } from '../rules/written-body.ts'
import { lockTicket, moveTicket } from '../store.ts'
import { insertMessage } from '../store-messages.ts'

/**
 * A rule answers the customer: the ticket counts as answered, unless it keeps its status. Whether the customer may be
 * answered by a program, `mayBeAnswered` tells. @throws not_found, ticket_closed, ticket_spam, ticket_deleted, ticket_merged, no_recipient, empty_message
 */
export const answerByRule = async (
  act: Act,
  given: { ticketId: number; html: string; keepStatus: boolean },
): Promise<{ messageId: number }> => {
  const { tx, actor } = act
  const ticket = (await lockTicket(tx, given.ticketId)) ?? refuse('not_found')
  const answered = nextStatus(ticket, 'agent-replied') ?? refuse(blockedBy(ticket) ?? 'ticket_closed')
  const contact = await findContact(tx, ticket.contactId)
  if (!contact?.email) return refuse('no_recipient')
  const body = writtenBody({ html: given.html, attachmentIds: [] }) ?? refuse('empty_message')
  const status = given.keepStatus ? ticket.status : answered
  const messageId = await insertMessage(tx, {
    ...body,
    ticketId: ticket.id,
    kind: 'reply',
    author: actor,
    at: act.clock.now(),
    subject: null,
    sender: null,
    recipients: [contact.email],
    cc: [],
    intakeId: null,
  })
  await moveTicket(act, ticket, { status, preview: previewOf(body.text) })
  const data = { messageId, automatic: true as const, ...statusChange(ticket.status, status) }
  await record(act, ticketEvents, 'reply.sent', data, ticket.id)
  return { messageId }
}
