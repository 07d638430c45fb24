import type { CannedMessage } from '@stoa/contract/canned-messages'

/** What was typed before the words that are looked for: a slash for shortcuts, a number sign for keywords. */
export type Sign = '/' | '#'
export type Findable = Pick<CannedMessage, 'name' | 'shortcut' | 'keywords' | 'usedCount'>

const folded = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

/** How well it fits, the smaller the better; null: not at all. */
function rank({ name, shortcut, keywords }: Findable, typed: string, sign: Sign): number | null {
  const [short, words] = [folded(shortcut), [...keywords, ...name.split(/\s+/)].map(folded)]
  if (sign === '/') {
    if (short !== '' && short === typed) return 0
    if (short !== '' && short.startsWith(typed)) return 1
    if (words.some(word => word.startsWith(typed))) return 2
    return folded(name).includes(typed) ? 3 : null
  }
  if (keywords.some(word => folded(word) === typed)) return 0
  return words.some(word => word.startsWith(typed)) ? 1 : null
}

/** Those that what was typed may mean: the best first, then what is used most. */
export function findCanned<Canned extends Findable>(
  items: readonly Canned[],
  typed: string,
  sign: Sign,
): Canned[] {
  const asked = folded(typed)
  return items
    .map(item => ({ item, place: rank(item, asked, sign) }))
    .filter(({ place }) => place !== null)
    .toSorted(
      (one, other) => (one.place ?? 0) - (other.place ?? 0) || other.item.usedCount - one.item.usedCount,
    )
    .map(({ item }) => item)
}
