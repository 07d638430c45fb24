import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { rememberContact } from '../../contacts/commands.ts'
import { findContact } from '../../contacts/queries.ts'
import { ticketEvents } from '../events.ts'
import { lockTicket, setContact } from '../store.ts'
import { addParticipant } from './change-participants.ts'

export type Requester = { contactId: number } | { email: string; name: string }

/** Somebody else is the customer of the ticket; `keep`: who was it takes part. @throws not_found, contact_unknown */
export const changeRequester = async (
  act: Act,
  { ticketId, requester, keep }: { ticketId: number; requester: Requester; keep: boolean },
): Promise<void> => {
  const ticket = (await lockTicket(act.tx, ticketId)) ?? refuse('not_found')
  const contact =
    'contactId' in requester
      ? ((await findContact(act.tx, requester.contactId)) ?? refuse('contact_unknown'))
      : await rememberContact(act, requester)
  if (contact.id === ticket.contactId) return
  const before = await findContact(act.tx, ticket.contactId)
  await setContact(act.tx, ticketId, contact.id)
  const data = { contactId: { from: ticket.contactId, to: contact.id } }
  await record(act, ticketEvents, 'ticket.requester-changed', data, ticketId)
  if (keep && before?.email) await addParticipant(act, ticketId, before.email)
}
