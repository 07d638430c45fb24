import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'
import { recordset } from '../../../platform/db/recordset.ts'
import { dictionaryOf, type Latin, unaccented } from '../rules/dictionaries.ts'
import type { LexemesOf } from '../rules/vector.ts'

/** What stands for words in the index, whose Latin letters are of this language. */
export type Stemmer = (db: Db | Tx, words: Iterable<string>, latin: Latin) => Promise<LexemesOf>

/** People write with some ten thousand words; what is more than that are numbers and names. */
const MOST_KEPT = 100_000

/**
 * PostgreSQL knows the stems, and is asked once for each word: taking whole texts apart is what costs it most of all that a mail asks for.
 * Words are kept for the life of the process.
 */
export const createStemmer = (): Stemmer => {
  const kept: Record<Latin, Map<string, readonly string[]>> = {
    english_stem: new Map(),
    lithuanian_stem: new Map(),
  }
  return async (db, words, latin) => {
    const known = kept[latin]
    const lexemes = new Map<string, readonly string[]>()
    const asked: { word: string; dictionary: string }[] = []
    for (const word of words) {
      if (lexemes.has(word)) continue
      const found = known.get(word)
      const dictionary = found ? null : dictionaryOf(word, latin)
      if (dictionary) asked.push({ word, dictionary })
      lexemes.set(word, found ?? [word])
    }
    if (asked.length > 0) {
      const { rows } = await sql<{ word: string; stems: string[] }>`
        select word, ts_lexize(dictionary::regdictionary, word) as stems
        from ${recordset(asked, sql`word text, dictionary text`)}`.execute(db)
      if (known.size + rows.length > MOST_KEPT) known.clear()
      for (const { word, stems } of rows) {
        const plain = unaccented(word)
        const all = stems.length > 0 && plain !== word ? [...new Set([...stems, plain])] : stems
        known.set(word, all)
        lexemes.set(word, all)
      }
    }
    return word => lexemes.get(word) ?? []
  }
}
