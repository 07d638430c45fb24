import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { rememberContact } from '../../contacts/commands.ts'
import { departmentExists } from '../../departments/queries.ts'
import { ticketEvents } from '../events.ts'
import { languageOf } from '../language-of.ts'
import { getTicketFacts } from '../reading/get-ticket-facts.ts'
import { blockedBy } from '../rules/blocked-by.ts'
import { previewOf } from '../rules/preview.ts'
import { type SplitPlan, splitPlan } from '../rules/split-plan.ts'
import { lockTicket, moveTicket, type TicketRow } from '../store.ts'
import { newestPreview, setPreview } from '../store-merging.ts'
import { copyParticipants } from '../store-participants.ts'
import { copyTags, insertEmptyTicket, listSplittable, splitMessages } from '../store-splitting.ts'

export type Splitting = {
  ticketId: number
  messageId: number
  /** All that came after the message goes along. */
  later: boolean
  /** Null: as the ticket is called. */
  subject: string | null
  /** Null: the same. */
  departmentId: number | null
  /** Who asks in the new ticket: who asks in this one, or whoever wrote the message. */
  requester: 'same' | 'sender'
  tags: boolean
  participants: boolean
}

/**
 * Makes a ticket of its own from a message, and with `later` from all that came after it. Messages keep their writers and times, and answers
 * to them follow; merging the new ticket into this one undoes it. @throws not_found, cannot_split, department_unknown, ticket_spam, ticket_deleted, ticket_merged, ticket_closed
 */
export const splitTicket = async (act: Act, given: Splitting): Promise<{ ticketId: number }> => {
  const { tx } = act
  const ticket = (await lockTicket(tx, given.ticketId)) ?? refuse('not_found')
  const blocked = blockedBy(ticket)
  if (blocked) return refuse(blocked)
  const plan =
    splitPlan(await listSplittable(tx, ticket.id), given.messageId, given.later) ?? refuse('cannot_split')
  const departmentId = given.departmentId ?? ticket.departmentId
  if (!(await departmentExists(tx, departmentId))) return refuse('department_unknown')
  const contactId = await requesterOf(act, ticket, given)
  const newId = await openSplit(act, ticket, { ...given, plan, departmentId, contactId })
  const preview = await newestPreview(tx, ticket.id)
  if (preview !== null) await setPreview(tx, ticket.id, preview)
  const { messageId } = given
  await record(act, ticketEvents, 'ticket.split', { otherId: newId, direction: 'into', messageId }, ticket.id)
  return { ticketId: newId }
}

type Opening = Splitting & { plan: SplitPlan; departmentId: number; contactId: number }

const openSplit = async (act: Act, ticket: TicketRow, given: Opening): Promise<number> => {
  const { tx } = act
  const { plan, departmentId, contactId, messageId } = given
  const at = act.clock.now()
  const subject = given.subject ?? ticket.subject
  const preview = previewOf(plan.preview)
  const language = await languageOf(subject, plan.preview)
  const { channel } = ticket
  const row = { channel, subject, departmentId, contactId, followsId: null, preview, language, at }
  const newId = await insertEmptyTicket(tx, row)
  const ids = plan.moved.map(({ id }) => id)
  await splitMessages(tx, { ids, fromId: ticket.id, intoId: newId, at })
  if (given.tags) await copyTags(tx, ticket.id, newId)
  if (given.participants) await copyParticipants(tx, ticket.id, newId)
  const opened = (await lockTicket(tx, newId)) ?? refuse('not_found')
  await moveTicket(act, opened, {
    status: plan.status,
    ...(plan.waitingSince && { waitingSince: plan.waitingSince }),
    ...(plan.status !== 'new' && { answeredById: ticket.answeredById }),
  })
  const { tags } = await getTicketFacts(tx, newId)
  const data = {
    channel,
    departmentId,
    contactId,
    messageId,
    splitFromId: ticket.id,
    ...(plan.status === 'answered' && { outgoing: true as const }),
    ...(tags.length > 0 && { tags }),
  }
  await record(act, ticketEvents, 'ticket.opened', data, newId)
  await record(act, ticketEvents, 'ticket.split', { otherId: ticket.id, direction: 'from', messageId }, newId)
  return newId
}

const requesterOf = async (act: Act, ticket: TicketRow, { requester, messageId }: Splitting) => {
  if (requester === 'same') return ticket.contactId
  const message = await act.tx
    .selectFrom('message')
    .select(['sender', 'kind'])
    .where('id', '=', messageId)
    .executeTakeFirst()
  if (message?.kind !== 'incoming' || !message.sender) return ticket.contactId
  return (await rememberContact(act, { email: message.sender, name: '' })).id
}
