import { buffer } from 'node:stream/consumers'
import type { Caller } from '../../../core/people/queries.ts'
import type { Db } from '../../../platform/db/database.ts'
import { ask, type Query } from '../reading/ask.ts'
import { fileTypes } from './file-types.ts'
import { writeCsv } from './write-csv.ts'
import { writeXlsx } from './write-xlsx.ts'

/** As Excel opens it by a double click, where it is not told otherwise. */
const form = { separator: 'comma', decimal: 'point', bom: true } as const

/** A report as a file in memory, for whoever has to hand it on whole; the numbers of `getReport`. @throws Refusal as it does */
export const reportFile = async (
  db: Db,
  caller: Caller,
  query: Query,
  kind: keyof typeof fileTypes,
): Promise<{ type: string; bytes: Buffer }> => {
  const asked = await ask(db, caller, query)
  const bytes =
    kind === 'xlsx' ? await writeXlsx(db, asked) : await buffer((await writeCsv(db, asked, form)).text)
  return { type: fileTypes[kind], bytes }
}
