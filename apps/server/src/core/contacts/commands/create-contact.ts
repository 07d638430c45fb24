import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { toCompare } from '../duplicates/store.ts'
import { contactEvents } from '../events.ts'
import { type OwnAddresses, requireForeign } from '../reading/require-foreign.ts'
import { type ContactDetails, checkedContact } from '../rules/checked-contact.ts'
import { addressIsTaken, companyByDomain, insertContact, setCompany } from '../store.ts'

/** @throws email_taken, contact_empty, address_ours */
export const createContact = async (
  act: Act,
  given: ContactDetails,
  ownAddresses: OwnAddresses,
): Promise<{ id: number }> => {
  const { tx, clock } = act
  const contact = checkedContact(given)
  await requireForeign(tx, contact.emails, ownAddresses)
  if (await addressIsTaken(tx, contact.emails, null)) return refuse('email_taken')
  const id = await insertContact(tx, contact, clock.now())
  const companyId = await companyByDomain(tx, contact.emails)
  if (companyId !== null) await setCompany(tx, id, companyId, false)
  await toCompare(tx, id)
  await record(act, contactEvents, 'contact.created', { contactId: id })
  return { id }
}
