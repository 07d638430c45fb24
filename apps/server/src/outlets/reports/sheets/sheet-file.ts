import { buffer } from 'node:stream/consumers'
import type { Db } from '../../../platform/db/database.ts'
import { fileTypes } from '../files/file-types.ts'
import type { AskedSheet } from './sheet.ts'
import { sheetAsCsv, sheetAsXlsx } from './write-sheet.ts'

/** As Excel opens it by a double click, where it is not told otherwise. */
const form = { separator: 'comma', decimal: 'point', bom: true } as const

/** In memory, for whoever has to hand it on whole. What is too long for a spreadsheet comes as CSV. */
export const sheetFile = async (
  db: Db,
  asked: AskedSheet,
  wanted: keyof typeof fileTypes,
): Promise<{ name: string; type: string; bytes: Buffer }> => {
  const sheet = wanted === 'xlsx' ? await sheetAsXlsx(db, asked) : null
  const kind = sheet ? 'xlsx' : 'csv'
  const bytes = sheet ?? (await buffer((await sheetAsCsv(db, asked, form)).text))
  return { name: `${asked.name}.${kind}`, type: fileTypes[kind], bytes }
}
