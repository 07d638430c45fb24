import type { Unit } from '@stoa/contract/metrics'
import { mostSheetLines } from '@stoa/contract/reports'
import { direction } from '@stoa/text/languages'
import { translator } from '@stoa/text/translator'
import writeSheet, { type Row } from 'write-excel-file/node'
import type { Db } from '../../../platform/db/database.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import type { Asked } from '../reading/ask.ts'
import { inOneMoment } from '../reading/in-one-moment.ts'
import { headings } from './label-of.ts'
import { linesOf } from './lines.ts'

/** How numbers look; they are kept in full. */
const formats: Record<Unit, string> = {
  count: '#,##0',
  minutes: '#,##0.0',
  seconds: '#,##0',
  share: '0.0%',
  rate: '#,##0.00',
}

/** @throws Refusal sheet_too_long where there are too many lines to hold in memory */
export const writeXlsx = async (db: Db, asked: Asked): Promise<Buffer> => {
  const t = await translator(asked.language)
  const { every, period } = asked.question
  const bold = { fontWeight: 'bold' } as const
  const rows: Row[] = [headings(t, asked, 'per cent').map(value => ({ value, ...bold, wrap: true }))]
  await inOneMoment(db, async tx => {
    for await (const lines of linesOf(tx, asked, t)) {
      if (rows.length + lines.length > mostSheetLines + 1) refuse('sheet_too_long')
      for (const { about, values, before, isTotal } of lines) {
        const look = isTotal ? bold : {}
        rows.push([
          ...about.map(value => ({ value, type: String, ...look })),
          ...[values, ...(before ? [before] : [])].flatMap(all =>
            asked.told.map(({ name, unit }) => {
              const value = all[name] ?? null
              return value === null ? null : { value, type: Number, format: formats[unit], ...look }
            }),
          ),
        ])
      }
    }
  })
  const widths = [
    ...(every ? [30, 20] : [30]),
    ...asked.told.map(() => 14),
    ...(asked.earlier ? asked.told.map(() => 14) : []),
  ]
  return writeSheet(rows, {
    sheet: `${period.from} ${period.to}`,
    columns: widths.map(width => ({ width })),
    stickyRowsCount: 1,
    rightToLeft: direction(asked.language) === 'rtl',
  }).toBuffer()
}
