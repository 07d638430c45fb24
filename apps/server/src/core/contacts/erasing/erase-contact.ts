import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { forgetValues } from '../../custom-fields/commands.ts'
import { countTicketsOf } from '../../tickets/queries.ts'
import { contactEvents } from '../events.ts'
import { lockContact } from '../store.ts'
import { type Conversations, emptyContacts, everythingKnown, insertErasure } from './store.ts'

/** What has to be typed before a contact is erased. */
export const calledAs = ({
  name,
  emails,
  phone,
}: {
  name: string
  emails: string[]
  phone: string | null
}): string => name || emails[0] || phone || ''

const alike = (typed: string, called: string) =>
  typed.trim().toLocaleLowerCase() === called.trim().toLocaleLowerCase()

type Given = { contactId: number; conversations: Conversations; confirmation: string }

/**
 * Nothing says any more who the contact was; what it wrote, and where others name it, is erased by `runErasures` from now on.
 * @throws not_found, being_erased, confirmation_wrong
 */
export const eraseContact = async (act: Act, given: Given): Promise<void> => {
  const { tx, clock } = act
  const { contactId, conversations } = given
  await lockContact(tx, contactId)
  const known = await everythingKnown(tx, contactId)
  const [self] = known
  if (!self) return refuse('being_erased')
  if (!alike(given.confirmation, calledAs(self))) return refuse('confirmation_wrong')
  const contactIds = known.map(({ id }) => id)
  const emails = [...new Set(known.flatMap(each => each.emails))]
  const names = [...new Set(known.flatMap(each => each.names))]
  const { tickets } = await countTicketsOf(tx, contactIds)
  const erasure = { contactId, contactIds, conversations, emails, names, ticketsTotal: tickets }
  await insertErasure(tx, erasure, { actor: act.actor, at: clock.now() })
  await emptyContacts(tx, contactIds, { emails, at: clock.now() })
  await forgetValues(tx, 'contact', contactIds)
  await record(act, contactEvents, 'contact.erased', { contactId, conversations, tickets })
}
