import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'
import { recordset } from '../../../platform/db/recordset.ts'
import { type Dictionary, dictionariesOf, lexemesBy, unaccented } from '../rules/dictionaries.ts'
import type { LexemesOf } from '../rules/vector.ts'

/** What stands for words in the index. `lithuanian`: whether the text, or who asks, is. */
export type Stemmer = (db: Db | Tx, words: Iterable<string>, lithuanian: boolean) => Promise<LexemesOf>

/** People write with some ten thousand words; what is more than that are numbers and names. */
const MOST_KEPT = 100_000

type Asked = { word: string; dictionary: Dictionary }

/** Each word with what its dictionaries make of it; nothing of one that says nothing in its first one, such as "the". */
const askPostgres = async (db: Db | Tx, asked: readonly Asked[]): Promise<Map<string, string[]>> => {
  const { rows } = await sql<Asked & { stems: string[] }>`
    select word, dictionary, ts_lexize(dictionary::regdictionary, word) as stems
    from ${recordset(asked, sql`word text, dictionary text`)}`.execute(db)
  return new Map(
    [...Map.groupBy(rows, ({ word }) => word)].map(([word, answers]) => {
      const lexemes = answers.flatMap(({ dictionary, stems }) =>
        stems.flatMap(stem => lexemesBy(dictionary, word, stem)),
      )
      const saysNothing = answers.some(({ stems }) => stems.length === 0)
      const plain = unaccented(word)
      return [word, saysNothing ? [] : [...new Set(plain === word ? lexemes : [...lexemes, plain])]]
    }),
  )
}

/**
 * PostgreSQL knows the stems, and is asked once for each word: taking whole texts apart is what costs it most of all that a mail asks for.
 * Words are kept for the life of the process.
 */
export const createStemmer = (): Stemmer => {
  const kept = {
    lithuanian: new Map<string, readonly string[]>(),
    others: new Map<string, readonly string[]>(),
  }
  return async (db, words, lithuanian) => {
    const known = lithuanian ? kept.lithuanian : kept.others
    const lexemes = new Map<string, readonly string[]>()
    const asked: Asked[] = []
    for (const word of words) {
      if (lexemes.has(word)) continue
      const found = known.get(word)
      if (!found) for (const dictionary of dictionariesOf(word, lithuanian)) asked.push({ word, dictionary })
      lexemes.set(word, found ?? [word])
    }
    if (asked.length > 0) {
      const answers = await askPostgres(db, asked)
      if (known.size + answers.size > MOST_KEPT) known.clear()
      for (const [word, all] of answers) {
        known.set(word, all)
        lexemes.set(word, all)
      }
    }
    return word => lexemes.get(word) ?? []
  }
}

/** What stood for words in the index until 2026-12, for messages that are still to be noted anew. */
export const stemsOfBefore = async (db: Db | Tx, words: readonly string[]): Promise<LexemesOf> => {
  const asked = words.flatMap(word => dictionariesOf(word, true).map(dictionary => ({ word, dictionary })))
  if (asked.length === 0) return () => []
  const { rows } = await sql<{ word: string; stem: string }>`
    select word, unnest(ts_lexize(dictionary::regdictionary, word)) as stem
    from ${recordset(asked, sql`word text, dictionary text`)}`.execute(db)
  const stems = Map.groupBy(rows, ({ word }) => word)
  return word => stems.get(word)?.map(({ stem }) => stem) ?? []
}
