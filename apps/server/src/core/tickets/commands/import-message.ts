import type { Channel } from '@stoa/contract/ticket-shapes'
import type { Act, Actor } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { ticketEvents } from '../events.ts'
import type { IncomingMessage } from '../incoming-message.ts'
import { languageOf } from '../language-of.ts'
import { ownText } from '../rules/own-text.ts'
import { previewOf } from '../rules/preview.ts'
import { lockTicket, moveTicket, raiseTo } from '../store.ts'
import { insertFiles, insertMessage, type NewMessage } from '../store-messages.ts'
import { insertTicketWithMessage } from '../store-opening.ts'

type Imported = {
  /** When it was written. */
  at: Temporal.Instant
  kind: 'incoming' | 'reply'
  author: Actor
  message: IncomingMessage
} & (
  | { ticketId: number }
  | {
      ticketId: null
      channel: Channel
      subject: string
      departmentId: number
      contactId: number
      /** What the ticket is from the beginning: it was over before it came here. */
      status: 'resolved' | 'closed'
    }
)

/**
 * Takes in what was said long ago, elsewhere. It is an event of its own, so nobody answers it, promises anything, or counts it as if it
 * came in now. A ticket that is there already stays as it is.
 * @throws not_found
 */
export const importMessage = async (
  act: Act,
  given: Imported,
): Promise<{ ticketId: number; messageId: number }> => {
  const { tx } = act
  const { at, kind, author } = given
  const message: Omit<NewMessage, 'ticketId'> = { ...given.message, kind, author, at }
  const preview = previewOf(message.text)
  if (given.ticketId !== null) {
    const { ticketId } = given
    if (!(await lockTicket(tx, ticketId))) return refuse('not_found')
    const messageId = await insertMessage(tx, { ...message, ticketId })
    await insertFiles(tx, messageId, author, given.message.files, at)
    await raiseTo(tx, { ticketId, preview, at })
    await record(act, ticketEvents, 'message.imported', { messageId }, ticketId)
    return { ticketId, messageId }
  }
  const { channel, subject, departmentId, contactId, status } = given
  const language = await languageOf(subject, ownText(given.message))
  const row = { channel, subject, departmentId, contactId, followsId: null, preview, language, at }
  const { ticketId, messageId } = await insertTicketWithMessage(tx, { row, message })
  await insertFiles(tx, messageId, author, given.message.files, at)
  const ticket = (await lockTicket(tx, ticketId)) ?? refuse('not_found')
  await moveTicket({ ...act, clock: { now: () => at } }, ticket, { status })
  const data = { channel, departmentId, contactId, messageId }
  await record(act, ticketEvents, 'ticket.imported', data, ticketId)
  return { ticketId, messageId }
}
