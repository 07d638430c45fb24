/** What stands in place of what named a person. */
export const redaction = '…'

const han = /\p{Script=Han}/u
/** Shorter names would be found in everything. */
const SHORTEST = 3

const escaped = (text: string) => text.replace(/[\\^$.|?*+()[\]{}]/g, '\\$&')
/** A word of its own: nour@x is not in anour@x. Chinese has no spaces between words. */
const asWord = (text: string) => (han.test(text) ? escaped(text) : `(?<![\\w])${escaped(text)}(?![\\w])`)

const likeText = (text: string) => `%${text.replace(/[\\%_]/g, '\\$&')}%`

/** A name of one word is many people's: it goes where an address shows whom it means, but nobody is looked for by it. */
const longEnough = (name: string) => [...name].length >= SHORTEST || han.test(name)

/**
 * How texts with somebody in them are found (for `ilike any`), and what of them is replaced (an expression of PostgreSQL, without case). Null where
 * there is nothing to look for.
 */
export const soughtTexts = (
  emails: readonly string[],
  names: readonly string[],
): { like: string[]; pattern: string } | null => {
  const known = emails.filter(email => email !== '')
  if (known.length === 0) return null
  const words = [...known, ...names.map(name => name.trim()).filter(longEnough)].toSorted(
    (one, other) => other.length - one.length,
  )
  return { like: known.map(likeText), pattern: words.map(asWord).join('|') }
}
