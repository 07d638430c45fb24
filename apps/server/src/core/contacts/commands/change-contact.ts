import { changesBetween } from '../../../platform/changes-between.ts'
import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { toCompare } from '../duplicates/store.ts'
import { contactEvents } from '../events.ts'
import { type OwnAddresses, requireForeign } from '../reading/require-foreign.ts'
import { type ContactDetails, checkedContact } from '../rules/checked-contact.ts'
import { addressIsTaken, companyByDomain, lockContact, setCompany, updateContact } from '../store.ts'

type Change = { [Field in keyof ContactDetails]?: ContactDetails[Field] | undefined }

/** What is given; the rest stays. @throws not_found, email_taken, contact_empty, address_ours */
export const changeContact = async (
  act: Act,
  id: number,
  change: Change,
  ownAddresses: OwnAddresses,
): Promise<void> => {
  const { tx } = act
  const { companyId, companyByHand, id: contactId, ...before } = await lockContact(tx, id)
  const after = checkedContact({
    name: change.name ?? before.name,
    emails: change.emails ?? before.emails,
    phones: change.phones ?? before.phones,
    language: change.language === undefined ? before.language : change.language,
    timeZone: change.timeZone === undefined ? before.timeZone : change.timeZone,
    notes: change.notes ?? before.notes,
  })
  const changed = Object.keys(changesBetween(before, after))
  if (changed.length === 0) return
  // Mail from one department to another makes a contact of the desk itself, whose name and notes may still be changed.
  const added = after.emails.filter(email => !before.emails.includes(email))
  await requireForeign(tx, added, ownAddresses)
  if (await addressIsTaken(tx, after.emails, id)) return refuse('email_taken')
  await updateContact(tx, id, after)
  if (changed.includes('emails') && !companyByHand) {
    const byDomain = await companyByDomain(tx, after.emails)
    if (byDomain !== companyId) await setCompany(tx, id, byDomain, false)
  }
  await toCompare(tx, id)
  await record(act, contactEvents, 'contact.changed', { contactId, changed })
}
