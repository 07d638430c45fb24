import type { LexemesOf } from './vector.ts'
import { isWithoutSpaces, type Word, wordsOf } from './words.ts'

const term = /"([^"]*)"?|\S+/gu

/** Words that must stand one after the other, as far apart as they were typed. */
type Phrase = Word[]

/**
 * Words that signs join stand one after the other, as in quotes; those of a language without spaces need only be there, because the
 * text around them may be cut otherwise.
 */
const phrasesOf = (words: readonly Word[]): Phrase[] => {
  const phrases: Phrase[] = []
  for (const word of words) {
    const last = phrases.at(-1)
    if (last && !isWithoutSpaces(word.word)) last.push(word)
    else phrases.push([word])
  }
  return phrases
}

/** Terms that must all be there; of those in one list, any is enough. */
const alternativesOf = (text: string): Phrase[][][] => {
  const all: Phrase[][][] = []
  let either = false
  for (const { 0: typed, 1: quoted } of text.matchAll(term)) {
    if (quoted === undefined && typed.toLowerCase() === 'or') {
      either = all.length > 0
      continue
    }
    const words = wordsOf(quoted ?? typed)
    if (words.length === 0) continue
    const phrases = quoted === undefined ? phrasesOf(words) : [words]
    const last = all.at(-1)
    if (either && last) last.push(phrases)
    else all.push([phrases])
    either = false
  }
  return all
}

/** The words that somebody looks for, each once. */
export const askedWords = (text: string): string[] => [...new Set(wordsOf(text).map(({ word }) => word))]

const joined = (parts: readonly string[], sign: string) =>
  parts.length > 1 ? `(${parts.join(sign)})` : (parts[0] ?? '')

const askPhrase = (phrase: Phrase, lexemesOf: LexemesOf): string => {
  let query = ''
  let last = 0
  for (const { word, place } of phrase) {
    const lexemes = lexemesOf(word).map(lexeme => `'${lexeme}'`)
    if (lexemes.length === 0) continue
    query += `${query && ` <${place - last}> `}${joined(lexemes, ' | ')}`
    last = place
  }
  return query && `(${query})`
}

/** Words, "phrases" and `or` as PostgreSQL asks for them; words that say nothing are left out. Empty where none is left. */
export const askFor = (text: string, lexemesOf: LexemesOf): string => {
  const said = (query: string) => query !== ''
  return alternativesOf(text)
    .map(alternatives =>
      joined(
        alternatives
          .map(phrases => joined(phrases.map(phrase => askPhrase(phrase, lexemesOf)).filter(said), ' & '))
          .filter(said),
        ' | ',
      ),
    )
    .filter(said)
    .join(' & ')
}
