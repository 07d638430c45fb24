import { translator } from '@stoa/text/translator'
import type { Db } from '../../../platform/db/database.ts'
import { type CsvForm, csvLine, mark } from '../../../platform/files/csv.ts'
import type { Asked } from '../reading/ask.ts'
import { inOneMoment } from '../reading/in-one-moment.ts'
import { headings } from './label-of.ts'
import { linesOf } from './lines.ts'
import { type Spooled, spool } from './spool.ts'

/** Lines that are written to the file together. */
const atOnce = 500

export const writeCsv = async (db: Db, asked: Asked, form: CsvForm): Promise<Spooled> => {
  const t = await translator(asked.language)
  const line = csvLine(form)
  return inOneMoment(db, tx => {
    const text = async function* () {
      let lines = [(form.bom ? mark : '') + line(headings(t, asked, 'of one'))]
      for await (const { about, values, before } of linesOf(tx, asked, t)) {
        const cells: (string | number | null)[] = [...about]
        for (const { name } of asked.told) cells.push(values[name] ?? null)
        if (before) for (const { name } of asked.told) cells.push(before[name] ?? null)
        lines.push(line(cells))
        if (lines.length < atOnce) continue
        yield lines.join('')
        lines = []
      }
      yield lines.join('')
    }
    return spool(text())
  })
}
