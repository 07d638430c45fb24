import type { Db } from '../../../platform/db/database.ts'
import { latins, unaccented } from '../rules/dictionaries.ts'
import { askedWords, askFor } from '../rules/question.ts'
import type { LexemesOf } from '../rules/vector.ts'
import type { Stemmer } from './stemmer.ts'

/** Nobody says in which language they ask: each word is looked for in all that its letters allow, and without accents. */
const inEveryLanguage = async (db: Db, stemmer: Stemmer, words: readonly string[]): Promise<LexemesOf> => {
  const each = await Promise.all(latins.map(latin => stemmer(db, words, latin)))
  return word => {
    const stems = each.map(lexemesOf => lexemesOf(word))
    // A word such as "the" says nothing, whatever it is elsewhere.
    return stems.some(({ length }) => length === 0) ? [] : [...new Set([...stems.flat(), unaccented(word)])]
  }
}

export type Question = {
  query: string
  /** What to mark where it is found. */
  wanted: ReadonlySet<string>
  /** How many different words say something. */
  asked: number
}

/** What is looked for, without what must not be there; null where no word is left to look for. */
export const questionOf = async (
  db: Db,
  stemmer: Stemmer,
  { words, without }: { words: string; without: readonly string[] },
): Promise<Question | null> => {
  const asked = askedWords(words)
  const lexemesOf = await inEveryLanguage(db, stemmer, [...asked, ...without.flatMap(askedWords)])
  const wanted = askFor(words, lexemesOf)
  if (wanted === '') return null
  const unwanted = without.map(text => askFor(text, lexemesOf)).filter(query => query !== '')
  return {
    query: [wanted, ...unwanted.map(query => `!(${query})`)].join(' & '),
    wanted: new Set(asked.flatMap(lexemesOf)),
    asked: asked.filter(word => lexemesOf(word).length > 0).length,
  }
}
