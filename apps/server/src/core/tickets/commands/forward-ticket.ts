import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { ticketEvents } from '../events.ts'
import { picturesOf } from '../reading/pictures-of.ts'
import { requireMessageOf } from '../reading/require-message.ts'
import { blockedBy } from '../rules/blocked-by.ts'
import { type Writing, writtenBody } from '../rules/written-body.ts'
import { lockTicket } from '../store.ts'
import { throwDraftAway } from '../store-drafts.ts'
import { attachUploads, copyFiles, insertMessage } from '../store-messages.ts'
import { type Leaving, leavingLater } from './leaving-later.ts'

export type Forward = Writing &
  Leaving & {
    ticketId: number
    /** The message that is handed on, or answered. */
    messageId: number
    /** `nothing`: it answers somebody to whom a message was forwarded. */
    handsOn: 'message' | 'ticket' | 'nothing'
    to: string[]
    cc: string[]
    bcc: string[]
    /** Attachments of the ticket that go along. */
    fileIds: readonly number[]
    accountId: number | null
  }

/**
 * Something of the ticket goes to somebody else than its customer, who stays who they are; so does the status. Delivery follows the event.
 * @throws not_found, message_unknown, attachment_unknown, ticket_closed, ticket_spam, ticket_deleted, ticket_merged, not_in_future
 */
export const forwardTicket = async (act: Act, given: Forward): Promise<{ messageId: number }> => {
  const { tx, actor } = act
  const { ticketId, handsOn, to, cc, bcc } = given
  const ticket = (await lockTicket(tx, ticketId)) ?? refuse('not_found')
  const blocked = blockedBy(ticket)
  if (blocked) return refuse(blocked)
  await requireMessageOf(tx, ticketId, given.messageId)
  const leaves = leavingLater(act, given)
  const messageId = await insertMessage(tx, {
    ...(writtenBody(given) ?? { text: '', html: null }),
    ticketId,
    kind: 'reply',
    apart: true,
    handsOn: handsOn === 'nothing' ? null : handsOn,
    answersId: given.messageId,
    author: actor,
    at: act.clock.now(),
    subject: null,
    sender: null,
    recipients: to,
    cc,
    bcc,
    intakeId: null,
    accountId: given.accountId,
  })
  await attachUploads(tx, messageId, actor, given.attachmentIds)
  const pictures =
    handsOn === 'nothing' ? [] : await picturesOf(tx, { ticketId, upTo: given.messageId, handsOn })
  await copyFiles(act, { ticketId, messageId, fileIds: [...new Set([...given.fileIds, ...pictures])] })
  await throwDraftAway(tx, actor, ticketId)
  await record(
    act,
    ticketEvents,
    'ticket.forwarded',
    { messageId, to: [...to, ...cc, ...bcc], ...leaves },
    ticketId,
  )
  return { messageId }
}
