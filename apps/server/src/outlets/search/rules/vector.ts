import type { Word } from './words.ts'

/** What stands for a word in the index: its stem, and the word without accents where it has some. None for a word such as "the". */
export type LexemesOf = (word: string) => readonly string[]

/** PostgreSQL keeps no more places of one word. */
const MOST_PLACES = 255

/** The words of a message as PostgreSQL reads a tsvector. */
export const vectorOf = (words: readonly Word[], lexemesOf: LexemesOf): string => {
  const places = new Map<string, number[]>()
  for (const { word, place } of words)
    for (const lexeme of lexemesOf(word)) {
      const known = places.get(lexeme)
      if (!known) places.set(lexeme, [place])
      else if (known.length < MOST_PLACES) known.push(place)
    }
  return [...places].map(([lexeme, at]) => `'${lexeme}':${at.join()}`).join(' ')
}
