import type { Piece } from '@stoa/contract/search'

/** Characters of the private use area: no text that somebody wrote has them, and if one has, a word is marked too much. */
export const marks = { begin: '\uE000', end: '\uE001' } as const

/** What PostgreSQL marked, in pieces; pieces that say nothing are left out. */
export const piecesOf = (headline: string): Piece[] =>
  headline
    .replace(/\s+/g, ' ')
    .trim()
    .split(marks.begin)
    .flatMap((part, at) => {
      if (at === 0) return [{ text: part, found: false }]
      const [found = '', ...rest] = part.split(marks.end)
      return [
        { text: found, found: true },
        { text: rest.join(''), found: false },
      ]
    })
    .filter(({ text }) => text !== '')
