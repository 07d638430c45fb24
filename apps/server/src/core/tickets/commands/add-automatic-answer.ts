import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { findContact } from '../../contacts/queries.ts'
import { ticketEvents } from '../events.ts'
import { writtenBody } from '../rules/written-body.ts'
import { lockTicket } from '../store.ts'
import { insertMessage } from '../store-messages.ts'

/**
 * Stoa itself answers the customer, by a template. The ticket keeps its status and its place in lists: nobody has answered
 * yet. Delivery follows the event. @throws not_found, no_recipient, empty_message
 */
export const addAutomaticAnswer = async (
  act: Act,
  {
    ticketId,
    template,
    subject,
    html,
  }: { ticketId: number; template: string; subject: string; html: string },
): Promise<{ messageId: number }> => {
  const { tx, actor } = act
  const ticket = (await lockTicket(tx, ticketId)) ?? refuse('not_found')
  const contact = await findContact(tx, ticket.contactId)
  if (!contact?.email) return refuse('no_recipient')
  const body = writtenBody({ html, attachmentIds: [] }) ?? refuse('empty_message')
  const messageId = await insertMessage(tx, {
    ...body,
    ticketId,
    kind: 'reply',
    author: actor,
    at: act.clock.now(),
    subject: subject || null,
    sender: null,
    recipients: [contact.email],
    cc: [],
    intakeId: null,
  })
  await record(act, ticketEvents, 'automatic-answer.sent', { messageId, template }, ticketId)
  return { messageId }
}
