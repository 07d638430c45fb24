import { Readable } from 'node:stream'
import Papa from 'papaparse'
import { refuse } from '../../../platform/http/refusal.ts'
import { type Platform, write } from '../../../platform/platform.ts'
import type { Caller } from '../../people/queries.ts'
import { decode } from './rules/decode.ts'
import { type FileRow, type ImportRow, insertImport, insertRows } from './store.ts'

const MOST_ROWS = 200_000
const MOST_COLUMNS = 200
const LONGEST_CELL = 20_000
const AT_ONCE = 2_000
const PIECE = 64 * 1024

const inPieces = function* (text: string): Generator<string> {
  for (let at = 0; at < text.length; at += PIECE) yield text.slice(at, at + PIECE)
}

/** The sign between cells, as the first lines tell. */
const separatorOf = (text: string): string =>
  Papa.parse<string[]>(text.slice(0, PIECE), {
    preview: 20,
    delimitersToGuess: [',', ';', '\t', '|'],
    skipEmptyLines: 'greedy',
  }).meta.delimiter

/** The database takes neither halves of characters nor the zero character. */
const clean = (cell: string) => cell.replaceAll('\0', '').toWellFormed().trim().slice(0, LONGEST_CELL)

/** The rows of a file, with time for others between pieces of it. */
async function* rowsOf(text: string, separator: string): AsyncGenerator<string[]> {
  const parser = Papa.parse(Papa.NODE_STREAM_INPUT, { delimiter: separator })
  const source = Readable.from(inPieces(text))
  source.pipe(parser)
  for await (const row of parser) yield (row as string[]).map(clean)
}

/**
 * Keeps an uploaded file of contacts or companies, row by row. @throws import_empty, import_too_large
 */
export const keepFile = (
  platform: Platform,
  caller: Caller,
  { about, fileName, bytes }: Pick<ImportRow, 'about' | 'fileName'> & { bytes: Buffer },
): Promise<number> => {
  const { text, encoding } = decode(bytes)
  const content = text.replace(/^\uFEFF/, '')
  const separator = separatorOf(content)
  return write(platform, caller, async act => {
    let id: number | null = null
    let line = 0
    let gathered: FileRow[] = []
    for await (const cells of rowsOf(content, separator)) {
      line += 1
      if (cells.every(cell => cell === '')) continue
      if (cells.length > MOST_COLUMNS || line > MOST_ROWS) return refuse('import_too_large')
      if (id === null) {
        const given = { about, fileName, separator, encoding, header: cells }
        id = await insertImport(act.tx, { ...given, actor: act.actor, at: act.clock.now() })
        continue
      }
      gathered.push({ line, cells })
      if (gathered.length < AT_ONCE) continue
      await insertRows(act.tx, id, gathered)
      gathered = []
    }
    if (id === null || (line < 2 && gathered.length === 0)) return refuse('import_empty')
    await insertRows(act.tx, id, gathered)
    return id
  })
}
