import { decodePunycode } from './punycode.ts'

export const longestAddress = 320

/**
 * An address that mail comes from and can be sent to, also where it is none by the book: phone companies gave out names with two
 * dots in a row, domains are written in every script, and machines within a house have no dot in theirs. What stands before the `@` may be
 * quoted, with spaces and commas in it.
 */
export const mailAddress =
  /^(?:[^\s\p{Cc}@<>(),;:"[\]\\]+|"[^\p{Cc}@<>"\\]+")@[^\s\p{Cc}@<>(),;:"\\.]+(?:\.[^\s\p{Cc}@<>(),;:"\\.]+)*$/u

export const isMailAddress = (text: string): boolean =>
  text.length <= longestAddress && mailAddress.test(text)

/** What a label may decode to: letters of any script. Signs that cannot be seen would make it look like another one. */
const readable = /^[\p{L}\p{N}\p{M}-]+$/u

const labelOf = (label: string): string => {
  const decoded = label.startsWith('xn--') ? decodePunycode(label.slice(4)) : null
  return decoded !== null && readable.test(decoded) && decoded === folded(decoded) ? decoded : label
}

const folded = (text: string): string => text.normalize('NFKC').toLowerCase()

/** A domain in lower case and in the letters of its script, whichever of its two forms was given: `xn--mller-kva.example` is `müller.example`. */
export const normalDomain = (domain: string): string => {
  const lower = domain.toLowerCase()
  if (!/[^\0-\x7f]|xn--/.test(lower)) return lower
  return folded(lower).replaceAll('。', '.').split('.').map(labelOf).join('.')
}

const needsNoQuotes = /^"([^\s\p{Cc}@<>(),;:"[\]\\]+)"@$/u

/** The one form in which an address is kept, compared and shown. */
export const normalAddress = (address: string): string => {
  const at = address.lastIndexOf('@') + 1
  const local = address.slice(0, at).toLowerCase().replace(needsNoQuotes, '$1@')
  return local + normalDomain(address.slice(at))
}
