import type { Piece } from '@stoa/contract/search'
import type { LexemesOf } from './vector.ts'
import { type Word, wordsOf } from './words.ts'

/** So many words are shown, some of them before the first one that was looked for. */
const SHOWN = 28
const BEFORE = 6

/** Where the most different ones of what was looked for stand near each other; the first such place. */
const richest = (hits: readonly { at: number; lexeme: string }[]): number => {
  let best = { at: hits[0]?.at ?? 0, worth: 0 }
  for (const [index, { at }] of hits.entries()) {
    const near = hits.slice(index, index + SHOWN).filter(hit => hit.at < at + SHOWN - BEFORE)
    const worth = new Set(near.map(({ lexeme }) => lexeme)).size
    if (worth > best.worth) best = { at, worth }
  }
  return best.at
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ')

/** The place of a text in which the words stand, in pieces; its beginning where they do not. */
export const excerptOf = (text: string, wanted: ReadonlySet<string>, lexemesOf: LexemesOf): Piece[] => {
  const words = wordsOf(text)
  const hits = words.flatMap(({ word }, at) => {
    const lexeme = lexemesOf(word).find(each => wanted.has(each))
    return lexeme === undefined ? [] : [{ at, lexeme }]
  })
  const first = Math.max(0, richest(hits) - BEFORE)
  const found = new Set(hits.map(({ at }) => at))
  const pieces: Piece[] = []
  const say = (piece: Piece) => {
    if (piece.text !== '') pieces.push(piece)
  }
  const shown: readonly Word[] = words.slice(first, first + SHOWN)
  let from = first === 0 ? 0 : (shown[0]?.from ?? 0)
  for (const [index, word] of shown.entries()) {
    if (!found.has(first + index)) continue
    say({ text: oneLine(text.slice(from, word.from)), found: false })
    say({ text: text.slice(word.from, word.to), found: true })
    from = word.to
  }
  const end = words[first + SHOWN]?.from ?? text.length
  say({ text: oneLine(text.slice(from, end)), found: false })
  return trimmed(pieces)
}

/** Without the space at both ends. */
const trimmed = (pieces: Piece[]): Piece[] =>
  pieces
    .map(({ text, found }, at) => ({
      text:
        at === 0
          ? at === pieces.length - 1
            ? text.trim()
            : text.trimStart()
          : at === pieces.length - 1
            ? text.trimEnd()
            : text,
      found,
    }))
    .filter(({ text }) => text !== '')
