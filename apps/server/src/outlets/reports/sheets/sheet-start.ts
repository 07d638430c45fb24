import { translator } from '@stoa/text/translator'
import type { Db } from '../../../platform/db/database.ts'
import { inOneMoment } from '../reading/in-one-moment.ts'
import type { AskedSheet, Cell, Column } from './sheet.ts'

export type SheetStart = { columns: readonly Column[]; lines: (readonly Cell[])[]; isAll: boolean }

/** The first lines, for whoever shows them elsewhere than in a file. */
export const sheetStart = async (db: Db, asked: AskedSheet, most: number): Promise<SheetStart> => {
  const t = await translator(asked.language)
  return inOneMoment(db, async tx => {
    const { columns, lines: all } = await asked.open(tx, t)
    const lines: (readonly Cell[])[] = []
    for await (const line of all) {
      if (lines.length === most) return { columns, lines, isAll: false }
      lines.push(line)
    }
    return { columns, lines, isAll: true }
  })
}
