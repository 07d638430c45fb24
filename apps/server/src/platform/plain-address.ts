import { domainToASCII } from 'node:url'
import { normalAddress } from '@stoa/contract/mail-address'

/** An address without what stands behind a plus sign, in its one form: the mailbox that it leads to. */
export const plainAddress = (email: string): string =>
  normalAddress(email).replace(/^([^"+]*)\+[^@]*@/, '$1@')

/** Whether an address is among others, however it is written. */
export const isOneOf = (email: string, others: readonly string[]): boolean =>
  others.some(other => normalAddress(other) === normalAddress(email))

/**
 * An address as envelopes bear it: with a domain that every server takes. Where the part before it is in another script, the server has
 * to know SMTPUTF8 anyway.
 */
export const wireAddress = (email: string): string => {
  const at = email.lastIndexOf('@') + 1
  const [local, domain] = [email.slice(0, at), email.slice(at)]
  return /[^\0-\x7f]/.test(local) ? email : local + (domainToASCII(domain) || domain)
}
