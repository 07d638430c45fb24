import { daysOf, type KeptReport, type KindScreen } from '@stoa/contract/report-screens'
import { localeOf } from '@stoa/text/languages'
import { valueText } from '@stoa/text/value-text'
import { askScreen, type Cell, type ColumnKind, sheetFile, sheetStart } from '../../reports/queries.ts'
import { type Asking, mostRows, type Told } from './told.ts'

/** More columns do not fit into a mail. */
const mostColumns = 10

/** Any other report: the beginning of its first file, and all of its files. */
export const sheetsTold = async (
  screen: KindScreen & { report: KeptReport },
  { platform, reader, mail, at, t, language }: Asking,
): Promise<Told> => {
  const { zone } = mail
  const { from, to } = daysOf(screen, at.toZonedDateTimeISO(zone).toPlainDate().toString())
  const sheets = await askScreen(platform, reader, screen, { from, to, zone })
  const [first] = sheets
  if (!first) throw new Error(`The report ${screen.report} has no file.`)
  const { columns, lines, isAll } = await sheetStart(platform.db, first, mostRows)
  const shown = columns.slice(0, mostColumns)
  const words = wordsIn(localeOf(language), zone)
  const total = t('reports:total')
  const files = []
  for (const sheet of sheets) files.push(await sheetFile(platform.db, sheet, mail.file))
  return {
    from,
    to,
    heads: shown.map(({ title, kind }) => ({ title, isNumber: kind !== 'text' && kind !== 'moment' })),
    rows: lines.map(line => ({
      cells: shown.map(({ kind }, place) => words(line[place] ?? null, kind, language)),
      isTotal: line[0] === total,
    })),
    remark: lines.length === 0 ? t('mails:report.nothing') : isAll ? null : t('mails:report.goesOn'),
    files,
  }
}

type Language = Asking['language']

/** A cell as people read it. */
const wordsIn = (locale: string, timeZone: string) => {
  const moments = new Intl.DateTimeFormat(locale, {
    ...{ dateStyle: 'medium', timeStyle: 'short', timeZone, calendar: 'gregory' },
  })
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 })
  return (cell: Cell, kind: ColumnKind, language: Language): string => {
    if (cell === null) return ''
    if (kind === 'moment') return moments.format(Date.parse(String(cell)))
    if (typeof cell === 'string') return cell
    if (kind === 'seconds' || kind === 'share') return valueText(cell, kind, language)
    return numbers.format(cell)
  }
}
