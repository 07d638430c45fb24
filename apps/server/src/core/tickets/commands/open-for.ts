import type { Channel } from '@stoa/contract/ticket-shapes'
import { quotedFrom } from '@stoa/text/quotes'
import type { Act } from '../../../platform/events/act.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { rememberContact } from '../../contacts/commands.ts'
import { departmentExists, getDefaultDepartmentId, permissionsIn } from '../../departments/queries.ts'
import type { Caller } from '../../people/queries.ts'
import { type Writing, writtenBody } from '../rules/written-body.ts'
import { attachUploads } from '../store-messages.ts'
import { openTicket } from './open-ticket.ts'

type Given = Writing & {
  subject: string
  departmentId: number | null
  contact: { email: string; name?: string | undefined }
  tags: string[]
  channel: Channel
}

/**
 * A person or program here opens a ticket in a customer's name.
 * @throws department_unknown (also one that the caller may not see), not_allowed, empty_message, attachment_unknown
 */
export const openFor = async (act: Act, caller: Caller, given: Given): Promise<{ ticketId: number }> => {
  const { tx } = act
  const departmentId = given.departmentId ?? (await getDefaultDepartmentId(tx))
  const permissions = await permissionsIn(tx, caller, departmentId)
  const known = permissions.has('ticket.list') && (await departmentExists(tx, departmentId))
  if (!known) return refuse('department_unknown')
  if (!permissions.has('ticket.open')) return refuse('not_allowed')
  const body = writtenBody(given) ?? refuse('empty_message')
  const { id: contactId } = await rememberContact(act, {
    email: given.contact.email,
    name: given.contact.name ?? '',
  })
  const message = {
    ...body,
    subject: given.subject,
    sender: given.contact.email,
    recipients: [],
    cc: [],
    files: [],
    intakeId: null,
    automatic: false,
    quotedFrom: quotedFrom(body.text),
  }
  const { subject, tags, channel } = given
  const opened = await openTicket(act, { channel, subject, departmentId, contactId, message, tags })
  await attachUploads(tx, opened.messageId, act.actor, given.attachmentIds)
  return opened
}
