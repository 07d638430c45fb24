import Papa from 'papaparse'

const PIECE = 64 * 1024
const lineBreaks = ['\n', '\r\n', '\r'] as const

/** How a text is divided into rows and cells. */
export type Form = { separator: string; lineBreak: (typeof lineBreaks)[number] }

/** As the first lines tell. */
export const formOf = (text: string): Form => {
  const { meta } = Papa.parse<string[]>(text.slice(0, PIECE), {
    preview: 20,
    delimitersToGuess: [',', ';', '\t', '|'],
    skipEmptyLines: 'greedy',
  })
  return {
    separator: meta.delimiter,
    lineBreak: lineBreaks.find(each => each === meta.linebreak) ?? '\n',
  }
}

/** The rows of a text, a piece of it at a time, so that others get their turn between; empty rows are among them. */
export function* rowsInPieces(text: string, { separator, lineBreak }: Form): Generator<string[][]> {
  let from = 0
  for (let size = PIECE; from < text.length; ) {
    const piece = text.slice(from, from + size)
    const isLast = from + size >= text.length
    const rows: string[][] = []
    const ends: number[] = []
    Papa.parse<string[]>(piece, {
      delimiter: separator,
      newline: lineBreak,
      step({ data, meta }) {
        rows.push(data)
        ends.push(meta.cursor)
      },
    })
    if (isLast) {
      yield rows
      return
    }
    // The last one may go on behind the piece.
    rows.pop()
    const end = ends.at(-2) ?? 0
    from += end
    // A cell that is longer than the piece is read anew with more of it, twice as much each time.
    size = end === 0 ? size * 2 : PIECE
    yield rows
  }
}
