import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { findContact } from '../../contacts/queries.ts'
import { requireFilled } from '../../custom-fields/queries.ts'
import { ticketEvents } from '../events.ts'
import type { StoredFile } from '../incoming-message.ts'
import { requireMessageOf } from '../reading/require-message.ts'
import { requireNothingNew } from '../reading/require-nothing-new.ts'
import { requireGivenOut } from '../reading/works-only-to-solve.ts'
import { blockedBy } from '../rules/blocked-by.ts'
import { nextStatus } from '../rules/next-status.ts'
import { previewOf } from '../rules/preview.ts'
import { statusChange } from '../rules/status-change.ts'
import { type Writing, writtenBody } from '../rules/written-body.ts'
import { lockTicket, moveTicket } from '../store.ts'
import { throwDraftAway } from '../store-drafts.ts'
import { attachUploads, copyFiles, insertFiles, insertMessage } from '../store-messages.ts'
import { type Leaving, leavingLater } from './leaving-later.ts'

export type Reply = Writing &
  Leaving & {
    ticketId: number
    /** Absent: the ticket's contact. */
    to?: string[] | undefined
    cc: string[]
    bcc?: string[]
    /** The message of the ticket that it answers; absent: what came in last. */
    answersId?: number | null
    /** Attachments of the ticket that go along. */
    fileIds?: readonly number[]
    /** The newest message that the writer has seen: an answer of somebody else since then is in the way. */
    seenMessageId?: number | null
    resolve: boolean
    keepStatus?: boolean
    accountId?: number | null
    /** The mail that it was, where its writer answered from a mail program of their own, and the files that came with it. */
    byMail?: { intakeId: number; files: readonly StoredFile[] }
  }

/**
 * An agent or a program answers the customer. Delivery is somebody else's business: it follows the event.
 * @throws not_found, message_unknown, ticket_closed, ticket_spam, ticket_deleted, ticket_merged, ticket_internal, answered_since, only_to_solve, fields_required, empty_message, no_recipient, attachment_unknown, not_in_future
 */
export const replyToTicket = async (act: Act, reply: Reply): Promise<{ messageId: number }> => {
  const { tx, actor } = act
  const ticket = (await lockTicket(tx, reply.ticketId)) ?? refuse('not_found')
  const answered = nextStatus(ticket, 'agent-replied') ?? refuse(blockedBy(ticket) ?? 'ticket_closed')
  if (ticket.channel === 'internal') return refuse('ticket_internal')
  await requireGivenOut(tx, actor, ticket)
  if (reply.seenMessageId != null) await requireNothingNew(tx, actor, ticket.id, reply.seenMessageId)
  const contact = await findContact(tx, ticket.contactId)
  if (!contact?.email) return refuse('no_recipient')
  const withFiles = { ...reply, attachmentIds: [...reply.attachmentIds, ...(reply.fileIds ?? [])] }
  const ofMail = reply.byMail && reply.byMail.files.length > 0 ? { text: '', html: null } : null
  const body = writtenBody(withFiles) ?? ofMail ?? refuse('empty_message')
  if (reply.resolve) await requireFilled(tx, ticket)
  const answersId = reply.answersId ?? null
  if (answersId !== null) await requireMessageOf(tx, ticket.id, answersId, { apart: false })
  const keeps = reply.keepStatus ? ticket.status : answered
  const status = reply.resolve ? 'resolved' : keeps
  const at = act.clock.now()
  const leaves = leavingLater(act, reply)
  const recipients = reply.to ?? [contact.email]
  const messageId = await insertMessage(tx, {
    ...body,
    ticketId: ticket.id,
    kind: 'reply',
    author: actor,
    at,
    subject: null,
    sender: null,
    recipients,
    cc: reply.cc,
    bcc: reply.bcc ?? [],
    answersId,
    intakeId: reply.byMail?.intakeId ?? null,
    accountId: reply.accountId ?? null,
  })
  await attachUploads(tx, messageId, actor, reply.attachmentIds)
  await insertFiles(tx, messageId, actor, reply.byMail?.files ?? [], at)
  await copyFiles(act, { ticketId: ticket.id, messageId, fileIds: reply.fileIds ?? [] })
  const answeredById = actor.kind === 'user' ? actor.id : ticket.answeredById
  await moveTicket(act, ticket, { status, answeredById, preview: previewOf(body.text) })
  // What they have begun in the box meanwhile is something else.
  if (!reply.byMail) await throwDraftAway(tx, actor, ticket.id)
  await record(
    act,
    ticketEvents,
    'reply.sent',
    {
      messageId,
      ...(reply.byMail && { byMail: true as const }),
      ...leaves,
      ...statusChange(ticket.status, status),
    },
    ticket.id,
  )
  return { messageId }
}
