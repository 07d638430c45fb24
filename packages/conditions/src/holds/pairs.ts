const slots = 8192

const slotOf = (first: number, second: number) => (first * 31 + second) & (slots - 1)

/**
 * Which two characters stand side by side in a text. Hundreds of rules look for words in the same long text, and of most words some pair is
 * not in it, which is found out in a few steps. Pairs that share a slot make it say yes too often, never no.
 */
export const pairsOf = (text: string): Uint8Array => {
  const pairs = new Uint8Array(slots)
  for (let at = 1; at < text.length; at++) pairs[slotOf(text.charCodeAt(at - 1), text.charCodeAt(at))] = 1
  return pairs
}

/** Where the pairs of a word are looked up. */
export const slotsOf = (word: string): number[] => {
  const found = new Set<number>()
  for (let at = 1; at < word.length; at++) found.add(slotOf(word.charCodeAt(at - 1), word.charCodeAt(at)))
  return [...found]
}
