import { normalAddress } from '@stoa/contract/mail-address'
import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { contactEvents } from '../events.ts'
import { contactWith, deleteMark, insertMark } from '../store-marks.ts'
import { rememberContact } from './remember-contact.ts'

/** Whoever reads at an address wants no more mail that nobody wrote: they say so themselves, or an agent for them. */
export const unsubscribe = async (act: Act, given: string): Promise<void> => {
  const email = normalAddress(given)
  const contactId = (await contactWith(act.tx, email)) ?? (await rememberContact(act, { email, name: '' })).id
  if (await insertMark(act.tx, { email, kind: 'unsubscribed', at: act.clock.now(), words: '' }))
    await record(act, contactEvents, 'contact.unsubscribed', { contactId })
}

/** They want such mail again. */
export const resubscribe = async (act: Act, given: string): Promise<void> => {
  const email = normalAddress(given)
  if (!(await deleteMark(act.tx, email, 'unsubscribed'))) return
  const contactId = await contactWith(act.tx, email)
  if (contactId !== null) await record(act, contactEvents, 'contact.resubscribed', { contactId })
}
