import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'

/** Nobody reads on; and whatever is cut off can be named more closely. */
export const MOST_FOUND = 200

/** With fewer letters there are no three in a row, which is what the indexes know. */
export const likely = (q: string): boolean => q.length >= 3

/** Kana, Han and Hangul, as the index of names that have any knows them: one or two signs of these are a name of their own. */
export const syllables = String.raw`[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]`
const hasSyllables = new RegExp(syllables)

/** Greek and Cyrillic, as the index of names that have any knows them: they are found in Latin letters, too, and find these. */
export const otherLetters = String.raw`[\u0370-\u03ff\u0400-\u04ff]`
const hasOtherLetters = new RegExp(otherLetters)
export const isInOtherLetters = (q: string): boolean => hasOtherLetters.test(q)

/** Whether it is looked for in the middle of names, too. */
export const mayBePart = (q: string): boolean => likely(q) || hasSyllables.test(q)

/** What is typed stands for itself in a pattern. */
export const patternOf = (q: string): string => q.replace(/[\\%_]/g, '\\$&')

/** Reads with words taken for alike that share nearly half of their groups of three letters: "Jonh" is "John". */
export const withSlips = <Result>(db: Db, read: (tx: Tx) => Promise<Result>): Promise<Result> =>
  db.transaction().execute(async tx => {
    await sql`set local pg_trgm.word_similarity_threshold = 0.4`.execute(tx)
    return read(tx)
  })
