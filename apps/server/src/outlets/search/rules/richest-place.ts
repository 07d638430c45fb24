import type { Piece } from '@stoa/contract/search'
import { excerptOf } from './excerpt.ts'
import type { LexemesOf } from './vector.ts'
import { wordsOf } from './words.ts'

/** Where words that somebody looks for stand, and how many of them: those of one stem count once. */
export type RichPlace = { pieces: Piece[]; worth: number }

/** The place of a text in which most of what is looked for stands near each other. */
export const richPlaceOf = (text: string, wanted: ReadonlySet<string>, lexemesOf: LexemesOf): RichPlace => {
  const pieces = excerptOf(text, wanted, lexemesOf)
  const found = pieces.filter(piece => piece.found).flatMap(({ text: word }) => wordsOf(word))
  const stems = found.map(({ word }) => lexemesOf(word).find(lexeme => wanted.has(lexeme)))
  return { pieces, worth: new Set(stems).size }
}
