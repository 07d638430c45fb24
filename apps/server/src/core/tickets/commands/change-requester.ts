import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { rememberContact } from '../../contacts/commands.ts'
import { findContact, type OwnAddresses, requireForeign } from '../../contacts/queries.ts'
import { ticketEvents } from '../events.ts'
import { lockTicket, setContact } from '../store.ts'
import { addParticipant } from './change-participants.ts'

export type Requester = { contactId: number } | { email: string; name: string }

const contactOf = async (
  act: Act,
  requester: Requester,
  ownAddresses: OwnAddresses,
): Promise<{ id: number }> => {
  if ('contactId' in requester) {
    const known = (await findContact(act.tx, requester.contactId)) ?? refuse('contact_unknown')
    if (known.email) await requireForeign(act.tx, [known.email], ownAddresses)
    return known
  }
  await requireForeign(act.tx, [requester.email], ownAddresses)
  return rememberContact(act, requester)
}

/** Somebody else is the customer of the ticket; `keep`: who was it takes part. @throws not_found, contact_unknown, address_ours */
export const changeRequester = async (
  act: Act,
  { ticketId, requester, keep }: { ticketId: number; requester: Requester; keep: boolean },
  ownAddresses: OwnAddresses,
): Promise<void> => {
  const ticket = (await lockTicket(act.tx, ticketId)) ?? refuse('not_found')
  const contact = await contactOf(act, requester, ownAddresses)
  if (contact.id === ticket.contactId) return
  const before = await findContact(act.tx, ticket.contactId)
  await setContact(act.tx, ticketId, contact.id)
  const data = { contactId: { from: ticket.contactId, to: contact.id } }
  await record(act, ticketEvents, 'ticket.requester-changed', data, ticketId)
  if (keep && before?.email) await addParticipant(act, ticketId, before.email)
}
