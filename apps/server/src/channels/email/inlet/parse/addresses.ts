import { addressParser } from 'postal-mime'
import { withoutNul } from './plain-text.ts'

/** `email` is in lower case; `name` may be empty. */
export type Address = { email: string; name: string }

const LONGEST = 320
const plausible = /^[^\s@<>(),;:"[\]]+@[^\s@<>(),;:"]+$/
const anywhere = /[^\s@<>(),;:"'[\]=]+@[^\s@<>(),;:"'[\]=]+/

const isAddress = (text: string): boolean => text.length <= LONGEST && plausible.test(text)

/** The addresses of a decoded header, groups opened; what is no address is left out, or dug out of a broken one. */
export const addressesOf = (value: string): Address[] => {
  const parsed = addressParser(value, { flatten: true }).flatMap(given => {
    const email = (given.address ?? '').trim().toLowerCase()
    return isAddress(email) ? [{ email, name: withoutNul(given.name).trim() }] : []
  })
  if (parsed.length > 0) return parsed
  const [found] = anywhere.exec(value) ?? []
  if (!found || !isAddress(found)) return []
  const name = value.replace(found, '').replace(/[<>"]/g, '').trim()
  return [{ email: found.toLowerCase(), name: withoutNul(name) }]
}
