import { setImmediate as others } from 'node:timers/promises'
import { refuse } from '../../../platform/http/refusal.ts'
import { type Platform, write } from '../../../platform/platform.ts'
import type { Caller } from '../../people/queries.ts'
import { decode } from './rules/decode.ts'
import { formOf, rowsInPieces } from './rules/rows-in-pieces.ts'
import { countRows, type FileRow, type ImportRow, insertImport, insertRows } from './store.ts'

const MOST_ROWS = 200_000
const MOST_COLUMNS = 200
const LONGEST_CELL = 20_000

/** The database takes neither halves of characters nor the zero character. */
const clean = (cell: string) => cell.replaceAll('\0', '').toWellFormed().trim().slice(0, LONGEST_CELL)

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
  const form = formOf(content)
  return write(platform, caller, async act => {
    let id: number | null = null
    let line = 0
    let total = 0
    for (const piece of rowsInPieces(content, form)) {
      await others()
      const gathered: FileRow[] = []
      for (const row of piece) {
        line += 1
        const cells = row.map(clean)
        if (cells.every(cell => cell === '')) continue
        if (cells.length > MOST_COLUMNS || line > MOST_ROWS) return refuse('import_too_large')
        if (id === null) {
          const given = { about, fileName, separator: form.separator, encoding, header: cells }
          id = await insertImport(act.tx, { ...given, actor: act.actor, at: act.clock.now() })
        } else gathered.push({ line, cells })
      }
      if (id === null || gathered.length === 0) continue
      await insertRows(act.tx, id, gathered)
      total += gathered.length
    }
    if (id === null || total === 0) return refuse('import_empty')
    await countRows(act.tx, id, total)
    return id
  })
}
