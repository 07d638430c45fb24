import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { rememberContact } from '../../contacts/commands.ts'
import { companyOf } from '../../contacts/queries.ts'
import { departmentExists, permissionsIn } from '../../departments/queries.ts'
import type { Caller } from '../../people/queries.ts'
import { ticketEvents } from '../events.ts'
import { languageOf } from '../language-of.ts'
import { previewOf } from '../rules/preview.ts'
import { type Writing, writtenBody } from '../rules/written-body.ts'
import { lockTicket, moveTicket } from '../store.ts'
import { attachUploads } from '../store-messages.ts'
import { insertTicketWithMessage } from '../store-opening.ts'
import { assignTicket } from './assign-ticket.ts'
import { type Leaving, leavingLater } from './leaving-later.ts'

export type Composed = Writing &
  Leaving & {
    departmentId: number
    subject: string
    /** The first one is the contact. */
    to: string[]
    cc: string[]
    bcc: string[]
    accountId: number | null
  }

/**
 * Somebody here writes first. The ticket is answered from the start, belongs to its writer, and its first message goes out as a reply does.
 * @throws department_unknown (also one that the caller may not see), not_allowed, empty_message, attachment_unknown, not_in_future
 */
export const composeTicket = async (
  act: Act,
  caller: Caller,
  given: Composed,
): Promise<{ messageId: number }> => {
  const { tx, actor } = act
  const { departmentId, subject, to, cc, bcc, accountId } = given
  const permissions = await permissionsIn(tx, caller, departmentId)
  const known = permissions.has('ticket.list') && (await departmentExists(tx, departmentId))
  if (!known) return refuse('department_unknown')
  if (!permissions.has('ticket.compose')) return refuse('not_allowed')
  const body = writtenBody(given) ?? refuse('empty_message')
  const leaves = leavingLater(act, given)
  const [email = ''] = to
  const { id: contactId } = await rememberContact(act, { email, name: '' })
  const at = act.clock.now()
  const preview = previewOf(body.text)
  const language = await languageOf(subject, body.text)
  const { ticketId, messageId } = await insertTicketWithMessage(tx, {
    row: { channel: 'email', subject, departmentId, contactId, followsId: null, preview, language, at },
    message: {
      ...body,
      kind: 'reply',
      author: actor,
      at,
      subject,
      sender: null,
      recipients: to,
      cc,
      bcc,
      intakeId: null,
      accountId,
    },
  })
  await attachUploads(tx, messageId, actor, given.attachmentIds)
  const ticket = (await lockTicket(tx, ticketId)) ?? refuse('not_found')
  await moveTicket(act, ticket, { status: 'answered', answeredById: actor.kind === 'user' ? actor.id : null })
  const companyId = await companyOf(tx, contactId)
  const opened = {
    channel: 'email' as const,
    departmentId,
    contactId,
    messageId,
    ...(companyId !== null && { companyId }),
    outgoing: true as const,
  }
  await record(act, ticketEvents, 'ticket.opened', opened, ticketId)
  await record(act, ticketEvents, 'reply.sent', { messageId, ...leaves }, ticketId)
  if (actor.kind === 'user') await assignTicket(act, { ticketId, assigneeId: actor.id })
  return { messageId }
}
