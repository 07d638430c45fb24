import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { rememberContact } from '../../contacts/commands.ts'
import { departmentExists, permissionsIn } from '../../departments/queries.ts'
import { type Caller, mailAddressOf } from '../../people/queries.ts'
import { ticketEvents } from '../events.ts'
import { languageOf } from '../language-of.ts'
import { previewOf } from '../rules/preview.ts'
import { type Writing, writtenBody } from '../rules/written-body.ts'
import { attachUploads } from '../store-messages.ts'
import { insertTicketWithMessage } from '../store-opening.ts'
import { mentionPeople } from '../teamwork/follow-ticket.ts'
import { assignTicket } from './assign-ticket.ts'

export type Internal = Writing & {
  subject: string
  departmentId: number
  assigneeId: number | null
  mentionIds: readonly number[]
}

/**
 * A ticket among colleagues: its customer is whoever opens it, and it begins with a note. Nothing answers it by itself.
 * @throws department_unknown (also one that the caller may not see), not_allowed (also programs), empty_message, attachment_unknown,
 * assignee_cannot_see_ticket, person_cannot_see_ticket
 */
export const openInternal = async (
  act: Act,
  caller: Caller,
  given: Internal,
): Promise<{ ticketId: number }> => {
  const { tx, actor } = act
  const { subject, departmentId } = given
  const may = await permissionsIn(tx, caller, departmentId)
  if (!may.has('ticket.list') || !(await departmentExists(tx, departmentId)))
    return refuse('department_unknown')
  if (!may.has('ticket.open-internal') || caller.kind !== 'user') return refuse('not_allowed')
  const body = writtenBody(given) ?? refuse('empty_message')
  const opener = (await mailAddressOf(tx, caller.id)) ?? refuse('not_allowed')
  const { id: contactId } = await rememberContact(act, { email: opener.email, name: opener.name })
  const at = act.clock.now()
  const language = await languageOf(subject, body.text)
  const preview = previewOf(body.text)
  const { ticketId, messageId } = await insertTicketWithMessage(tx, {
    row: { channel: 'internal', subject, departmentId, contactId, followsId: null, preview, language, at },
    message: {
      ...body,
      kind: 'note',
      author: actor,
      at,
      subject: null,
      sender: null,
      recipients: [],
      cc: [],
      intakeId: null,
    },
  })
  await attachUploads(tx, messageId, actor, given.attachmentIds)
  // As if a program wrote: so nothing answers by itself, now or later.
  const opened = {
    channel: 'internal' as const,
    departmentId,
    contactId,
    messageId,
    automatic: true as const,
  }
  await record(act, ticketEvents, 'ticket.opened', opened, ticketId)
  if (given.assigneeId !== null) await assignTicket(act, { ticketId, assigneeId: given.assigneeId })
  await mentionPeople(act, { ticketId, messageId, personIds: given.mentionIds })
  return { ticketId }
}
