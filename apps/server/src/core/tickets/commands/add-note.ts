import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { ticketEvents } from '../events.ts'
import { type Writing, writtenBody } from '../rules/written-body.ts'
import { lockTicket } from '../store.ts'
import { throwDraftAway } from '../store-drafts.ts'
import { attachUploads, insertMessage } from '../store-messages.ts'
import { mentionPeople } from '../teamwork/follow-ticket.ts'

/**
 * For colleagues only; the ticket keeps its status and its place in lists. keepsDraft: what is in the box is another text.
 * @throws not_found, empty_message, attachment_unknown, person_cannot_see_ticket
 */
export const addNote = async (
  act: Act,
  note: Writing & { ticketId: number; mentionIds?: readonly number[]; keepsDraft?: boolean },
): Promise<{ messageId: number }> => {
  const { tx, actor } = act
  const ticket = (await lockTicket(tx, note.ticketId)) ?? refuse('not_found')
  const body = writtenBody(note) ?? refuse('empty_message')
  const messageId = await insertMessage(tx, {
    ...body,
    ticketId: ticket.id,
    kind: 'note',
    author: actor,
    at: act.clock.now(),
    subject: null,
    sender: null,
    recipients: [],
    cc: [],
    intakeId: null,
  })
  await attachUploads(tx, messageId, actor, note.attachmentIds)
  if (!note.keepsDraft) await throwDraftAway(tx, actor, ticket.id)
  await record(act, ticketEvents, 'note.added', { messageId }, ticket.id)
  await mentionPeople(act, { ticketId: ticket.id, messageId, personIds: note.mentionIds ?? [] })
  return { messageId }
}
