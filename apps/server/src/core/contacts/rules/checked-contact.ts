import { refuse } from '../../../platform/http/refusal.ts'
import { phoneDigits } from './phone-digits.ts'

export type ContactDetails = {
  name: string
  /** The main one first. */
  emails: string[]
  phones: string[]
  language: string | null
  timeZone: string | null
  notes: string
}

/** Each address and number once; something is known. @throws contact_empty */
export const checkedContact = (given: ContactDetails): ContactDetails => {
  const emails = [...new Set(given.emails)]
  const digits = given.phones.map(phoneDigits)
  const phones = given.phones.filter((_, at) => digits.indexOf(digits[at] ?? '') === at)
  if (given.name === '' && emails.length === 0 && phones.length === 0) return refuse('contact_empty')
  return { ...given, emails, phones }
}
