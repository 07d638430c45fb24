import { upwards } from './words.ts'

/** What stands for a word in the index: its stem, and the word without accents where it has some. None for a word such as "the". */
export type LexemesOf = (word: string) => readonly string[]

/** PostgreSQL keeps no more places of one word. */
const MOST_PLACES = 255

/** Bytes; PostgreSQL refuses a megabyte of words. */
const MOST_BYTES = 900_000
/** What a word takes beside its letters, and each of its places. */
const OF_WORD = 4
const OF_PLACE = 2

/** The words of a message as PostgreSQL reads a tsvector; the last ones are left out where there are more than it takes. */
export const vectorOf = (words: ReadonlyMap<string, readonly number[]>, lexemesOf: LexemesOf): string => {
  const places = new Map<string, readonly number[]>()
  let bytes = 0
  for (const [word, at] of words)
    for (const lexeme of lexemesOf(word)) {
      const known = places.get(lexeme)
      const all = (known ? [...known, ...at].sort(upwards) : at).slice(0, MOST_PLACES)
      bytes += OF_PLACE * (all.length - (known?.length ?? 0))
      if (!known) bytes += Buffer.byteLength(lexeme) + OF_WORD
      if (bytes > MOST_BYTES) return written(places)
      places.set(lexeme, all)
    }
  return written(places)
}

const written = (places: ReadonlyMap<string, readonly number[]>): string =>
  [...places].map(([lexeme, at]) => `'${lexeme}':${at.join()}`).join(' ')
