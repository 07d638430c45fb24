import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { companyOf } from '../../contacts/queries.ts'
import { ticketEvents } from '../events.ts'
import type { NewTicket } from '../incoming-message.ts'
import { languageOf } from '../language-of.ts'
import { ownText } from '../rules/own-text.ts'
import { previewOf } from '../rules/preview.ts'
import { writtenBy } from '../rules/written-by.ts'
import { insertFiles } from '../store-messages.ts'
import { insertTicketWithMessage } from '../store-opening.ts'
import { insertTag } from '../store-tags.ts'

/** A customer's first message makes a ticket, in status New, assigned to nobody. */
export const openTicket = async (
  act: Act,
  given: NewTicket,
): Promise<{ ticketId: number; messageId: number }> => {
  const { tx } = act
  const { channel, subject, departmentId, contactId, message, followsId, tags = [] } = given
  const at = act.clock.now()
  const author = { kind: 'contact', id: contactId } as const
  const preview = previewOf(message.text)
  const language = await languageOf(subject, ownText(message))
  const { ticketId, messageId } = await insertTicketWithMessage(tx, {
    row: { channel, subject, departmentId, contactId, followsId: followsId ?? null, preview, language, at },
    message: { ...message, kind: 'incoming', author, at },
  })
  await insertFiles(tx, messageId, author, message.files, at)
  for (const tag of tags) await insertTag(tx, { ticketId, name: tag })
  const companyId = await companyOf(tx, contactId)
  const data = {
    channel,
    departmentId,
    contactId,
    messageId,
    ...(companyId !== null && { companyId }),
    ...(followsId !== undefined && { followsId }),
    ...(tags.length > 0 && { tags: [...tags] }),
    ...writtenBy(message),
  }
  await record(act, ticketEvents, 'ticket.opened', data, ticketId)
  return { ticketId, messageId }
}
