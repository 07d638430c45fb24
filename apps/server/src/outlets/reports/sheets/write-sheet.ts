import { mostSheetLines } from '@stoa/contract/reports'
import { direction } from '@stoa/text/languages'
import { type Translate, translator } from '@stoa/text/translator'
import writeXlsx, { type Row } from 'write-excel-file/node'
import type { Db } from '../../../platform/db/database.ts'
import { type CsvForm, csvLine, mark } from '../../../platform/files/csv.ts'
import { type Spooled, spool } from '../files/spool.ts'
import { inOneMoment } from '../reading/in-one-moment.ts'
import type { AskedSheet, Column, ColumnKind } from './sheet.ts'

/** Lines that are written to the file together. */
const atOnce = 500

const heading = (t: Translate, { title, kind }: Column, shareAs: 'of one' | 'per cent'): string => {
  if (kind === 'seconds') return t('reports:file.seconds', { name: title })
  return kind === 'share' && shareAs === 'of one' ? t('reports:file.share', { name: title }) : title
}

export const sheetAsCsv = async (db: Db, asked: AskedSheet, form: CsvForm): Promise<Spooled> => {
  const t = await translator(asked.language)
  const line = csvLine(form)
  return inOneMoment(db, async tx => {
    const { columns, lines } = await asked.open(tx, t)
    const text = async function* () {
      let some = [(form.bom ? mark : '') + line(columns.map(column => heading(t, column, 'of one')))]
      for await (const cells of lines) {
        some.push(line(cells))
        if (some.length < atOnce) continue
        yield some.join('')
        some = []
      }
      yield some.join('')
    }
    return spool(text())
  })
}

/** How numbers look; they are kept in full. */
const formats: Partial<Record<ColumnKind, string>> = {
  count: '#,##0.##',
  hours: '#,##0.00',
  seconds: '#,##0',
  share: '0.0%',
}

/** null: there are too many lines to hold in memory. */
export const sheetAsXlsx = async (db: Db, asked: AskedSheet): Promise<Buffer | null> => {
  const t = await translator(asked.language)
  const made = await inOneMoment(db, async tx => {
    const { columns, lines } = await asked.open(tx, t)
    const heads = columns.map(column => heading(t, column, 'per cent'))
    const rows: Row[] = [heads.map(value => ({ value, fontWeight: 'bold' as const, wrap: true }))]
    for await (const cells of lines) {
      if (rows.length > mostSheetLines) return null
      rows.push(
        cells.map((value, at) => {
          const format = formats[columns[at]?.kind ?? 'text']
          if (value === null) return null
          if (typeof value === 'string') return { value, type: String }
          return { value, type: Number, ...(format && { format }) }
        }),
      )
    }
    return { rows, columns }
  })
  if (!made) return null
  return writeXlsx(made.rows, {
    sheet: asked.name.slice(0, 31),
    columns: made.columns.map(({ kind }) => ({ width: kind === 'text' || kind === 'moment' ? 24 : 14 })),
    stickyRowsCount: 1,
    rightToLeft: direction(asked.language) === 'rtl',
  }).toBuffer()
}
