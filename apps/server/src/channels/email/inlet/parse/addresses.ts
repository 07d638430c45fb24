import { isMailAddress, normalAddress } from '@stoa/contract/mail-address'
import { addressParser } from 'postal-mime'
import { encodedWords } from './encoded-words.ts'
import { type HeaderReading, headerCharacters, headerText, plainReading } from './header-text.ts'
import { storable } from './plain-text.ts'

/** `email` is in its one form; `name` may be empty. */
export type Address = { email: string; name: string }

/** Of one header, in bytes: some three thousand addresses. Taking a list apart costs more the longer it is. */
const MOST = 100_000
/** Domains may be written with the root's dot, which mail has no use for. */
const rootDot = /\.$/
const anywhere = /[^\s@<>(),;:"'[\]=]{1,64}@[^\s@<>(),;:"'[\]=]{1,255}/

/** The library takes the quotes away from an address that stands alone, also where it is none without them. */
const asQuotedIn = (text: string, address: string): string => {
  const at = address.lastIndexOf('@')
  const quoted = `"${address.slice(0, at)}"${address.slice(at)}`
  return text.includes(quoted) ? quoted : address
}

/** Whether a header names more than are read. */
export const isTooMany = (value: string): boolean => value.length > MOST

/**
 * The addresses of a header whose bytes are given one a character, groups opened; what is no address is left out, or dug
 * out of a broken one.
 */
export const addressesOf = (value: string, reading: HeaderReading = plainReading()): Address[] => {
  const given = isTooMany(value) ? value.slice(0, value.lastIndexOf(',', MOST) + 1 || MOST) : value
  const { text, restore } = withoutWords(given, reading)
  const parsed = addressParser(text, { flatten: true }).flatMap(({ address = '', name }) => {
    const email = normalAddress(
      storable(restore(asQuotedIn(text, address)))
        .trim()
        .replace(rootDot, ''),
    )
    return isMailAddress(email) ? [{ email, name: storable(restore(name)).trim() }] : []
  })
  if (parsed.length > 0) return parsed
  const whole = storable(headerText(given, reading))
  const found = anywhere.exec(whole)?.[0].replace(rootDot, '')
  if (!found || !isMailAddress(found)) return []
  const name = whole.replace(found, '').replace(/[<>"]/g, '').trim()
  return [{ email: normalAddress(found), name }]
}

// Taken apart before encoded words are decoded, because a decoded name may hold commas: until then marks stand for them.
const mark = (index: number) => `\ue000${index}\ue001`

const withoutWords = (value: string, reading: HeaderReading) => {
  const runs: string[] = []
  let text = ''
  let at = 0
  let start = -1
  let end = -1
  const flush = () => {
    if (start < 0) return
    text +=
      headerCharacters(value.slice(at, start), reading).replace(/[\ue000\ue001]/g, '') + mark(runs.length)
    runs.push(headerText(value.slice(start, end), reading))
    at = end
  }
  for (const word of encodedWords(value)) {
    const joins = start >= 0 && /^[ \t\r\n]*$/.test(value.slice(end, word.start))
    if (!joins) {
      flush()
      start = word.start
    }
    end = word.end
  }
  flush()
  text += headerCharacters(value.slice(at), reading).replace(/[\ue000\ue001]/g, '')
  const restore = (part: string) =>
    part.replace(/\ue000(\d+)\ue001/g, (_, index) => runs[Number(index)] ?? '')
  return { text, restore }
}
