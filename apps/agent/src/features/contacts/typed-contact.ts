import type { ContactProfile } from '@stoa/contract/contacts'
import { isMailAddress } from '@stoa/contract/mail-address'

/** A contact as it is typed; the empty text is what nobody knows. */
export type TypedContact = {
  name: string
  emails: string[]
  phones: string[]
  /** BCP 47. */
  language: string
  timeZone: string
  notes: string
}

export const typedContact = (contact: ContactProfile | null): TypedContact => ({
  name: contact?.name ?? '',
  emails: contact?.emails ?? [],
  phones: contact?.phones ?? [],
  language: contact?.language ?? '',
  timeZone: contact?.timeZone ?? '',
  notes: contact?.notes ?? '',
})

export const contactFrom = (typed: TypedContact) => ({
  ...typed,
  name: typed.name.trim(),
  language: typed.language || null,
  timeZone: typed.timeZone || null,
})

// What the contract demands, without its validator.
const phone = /^[+(]?\d[\d\s().\-/]*$/
const domain = /^([\p{L}\p{N}]([\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}[\p{L}\p{N}-]*\p{L}$/u

export const areEmails = (texts: readonly string[]): boolean =>
  texts.every(text => isMailAddress(text.trim()))
export const arePhones = (texts: readonly string[]): boolean =>
  texts.every(text => text.length <= 40 && phone.test(text.trim()))
export const areDomains = (texts: readonly string[]): boolean => texts.every(text => domain.test(text.trim()))
