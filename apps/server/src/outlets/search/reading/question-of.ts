import { type Caller, preferencesOf } from '../../../core/people/queries.ts'
import { readCompany } from '../../../core/settings/queries.ts'
import type { Db } from '../../../platform/db/database.ts'
import { unaccented } from '../rules/dictionaries.ts'
import { askedWords, askFor } from '../rules/question.ts'
import type { LexemesOf } from '../rules/vector.ts'
import { isBeingNoted } from '../store.ts'
import { type Stemmer, stemsOfBefore } from './stemmer.ts'

/** Whether words of Latin letters may be Lithuanian: the asker's language is, or that of the company. */
const mayAskInLithuanian = async (db: Db, caller: Caller): Promise<boolean> =>
  (await preferencesOf(db, caller)).language === 'lt' || (await readCompany(db))?.language === 'lt'

/** Each word is looked for by its stems and as it was typed, without accents. */
const asTyped = async (given: Asking, words: readonly string[]): Promise<LexemesOf> => {
  const { db, stemmer, caller } = given
  const lexemesOf = await stemmer(db, words, await mayAskInLithuanian(db, caller))
  const ofBefore = (await isBeingNoted(db)) ? await stemsOfBefore(db, words) : () => []
  return word => {
    const lexemes = lexemesOf(word)
    // A word such as "the" says nothing.
    return lexemes.length === 0 ? [] : [...new Set([...lexemes, unaccented(word), ...ofBefore(word)])]
  }
}

type Asking = { db: Db; stemmer: Stemmer; caller: Caller }

export type Question = {
  query: string
  /** What to mark where it is found. */
  wanted: ReadonlySet<string>
  /** How many different words say something. */
  asked: number
}

/** What is looked for, without what must not be there; null where no word is left to look for. */
export const questionOf = async (
  given: Asking,
  { words, without }: { words: string; without: readonly string[] },
): Promise<Question | null> => {
  const asked = askedWords(words)
  const lexemesOf = await asTyped(given, [...asked, ...without.flatMap(askedWords)])
  const wanted = askFor(words, lexemesOf)
  if (wanted === '') return null
  const unwanted = without.map(text => askFor(text, lexemesOf)).filter(query => query !== '')
  return {
    query: [wanted, ...unwanted.map(query => `!(${query})`)].join(' & '),
    wanted: new Set(asked.flatMap(lexemesOf)),
    asked: asked.filter(word => lexemesOf(word).length > 0).length,
  }
}
