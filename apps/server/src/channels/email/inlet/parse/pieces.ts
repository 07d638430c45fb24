import { escapeHtml } from '../../../../platform/escape-html.ts'
import type { FoundFile } from './parts.ts'
import { textOfHtml } from './plain-text.ts'

/** What a mail says, in the order in which it says it. */
export type Piece =
  | { kind: 'words'; plain: string | null; html: string | null }
  | { kind: 'picture'; file: FoundFile }

const isText = (piece: Piece) => piece.kind === 'words'

/**
 * Several representations of the same: what has HTML is one, what has none is the other. Pictures belong to the one that
 * they stand in.
 */
export const alternative = (children: readonly Piece[][]): Piece[] => {
  const rich = children.filter(pieces => pieces.some(piece => piece.kind === 'words' && piece.html !== null))
  const bare = children.filter(pieces => !rich.includes(pieces) && pieces.some(isText))
  if (rich.length === 0) return bare.flat()
  const html = htmlOfAll(rich.flat())
  const plain = bare.length === 0 ? null : textOfAll(bare.flat())
  return [{ kind: 'words', plain, html }]
}

/**
 * One text of all of it, and HTML where there is some, or where pictures stand between the words: then they are shown
 * where they stand.
 */
export const compose = (pieces: readonly Piece[]): { text: string; html: string | null } => ({
  text: textOfAll(pieces),
  html: htmlOfAll(pieces),
})

const textOfAll = (pieces: readonly Piece[]): string =>
  pieces
    .filter(piece => piece.kind === 'words')
    .map(({ plain, html }) => plain ?? textOfHtml(html ?? ''))
    .join('\n')

const htmlOfAll = (pieces: readonly Piece[]): string | null => {
  const rich = pieces.some(piece => piece.kind === 'words' && piece.html !== null)
  const last = pieces.findLastIndex(
    piece => piece.kind === 'words' && (piece.html ?? piece.plain ?? '').trim() !== '',
  )
  const between = pieces.some((piece, index) => piece.kind === 'picture' && index < last)
  return rich || between ? pieces.map(htmlOf).join('\n') : null
}

const htmlOf = (piece: Piece): string => {
  if (piece.kind === 'picture') return `<div><img src="cid:${escapeHtml(piece.file.contentId ?? '')}"></div>`
  return piece.html ?? `<div>${escapeHtml(piece.plain ?? '').replaceAll('\n', '<br>')}</div>`
}
