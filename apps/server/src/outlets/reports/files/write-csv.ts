import { translator } from '@stoa/text/translator'
import type { Db } from '../../../platform/db/database.ts'
import { type CsvForm, csvLine, mark } from '../../../platform/files/csv.ts'
import type { Asked } from '../reading/ask.ts'
import { inOneMoment } from '../reading/in-one-moment.ts'
import { headings } from './label-of.ts'
import { type Line, linesOf } from './lines.ts'
import { type Spooled, spool } from './spool.ts'

export const writeCsv = async (db: Db, asked: Asked, form: CsvForm): Promise<Spooled> => {
  const t = await translator(asked.language)
  const line = csvLine(form)
  const cellsOf = ({ about, values, before }: Line): (string | number | null)[] => {
    const cells: (string | number | null)[] = [...about]
    for (const { name } of asked.told) cells.push(values[name] ?? null)
    if (before) for (const { name } of asked.told) cells.push(before[name] ?? null)
    return cells
  }
  return inOneMoment(db, tx => {
    const text = async function* () {
      yield (form.bom ? mark : '') + line(headings(t, asked, 'of one'))
      for await (const lines of linesOf(tx, asked, t)) {
        let piece = ''
        for (const one of lines) piece += line(cellsOf(one))
        yield piece
      }
    }
    return spool(text())
  })
}
