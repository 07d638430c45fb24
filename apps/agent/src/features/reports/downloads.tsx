import { address } from '@stoa/client/address'
import type { myReportFiles } from '@stoa/contract/my-reports'
import type { reportFiles } from '@stoa/contract/reports'
import type { Language } from '@stoa/contract/settings-shapes'
import { FileSpreadsheet, FileText } from 'lucide-react'
import { useLanguage, useText } from '../../lib/text.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import styles from './report.module.css'
import type { ReportQuery } from './use-report.ts'

// Said here once more: the contract's own would bring its validator into the browser.
const files = {
  all: { csv: '/api/reports.csv', xlsx: '/api/reports.xlsx' } satisfies typeof reportFiles,
  mine: { csv: '/api/reports/mine.csv', xlsx: '/api/reports/mine.xlsx' } satisfies typeof myReportFiles,
} as const

/** Where numbers have a comma, spreadsheets expect a semicolon between them. */
const commas: readonly Language[] = ['el', 'ru', 'lt']

/** How a CSV file is written that a spreadsheet opens by a double click. */
export const localCsv = (language: Language) => ({
  ...(commas.includes(language) && { separator: 'semicolon', decimal: 'comma' }),
  bom: true,
})

type Props = {
  asked: ReportQuery
  /** Of the table, where those are not all. */
  columns: readonly string[] | undefined
  compare: boolean
}

/** The same report as a file: the same columns and numbers, unrounded. */
export function Downloads({ asked: { by, period, filter, mine }, columns, compare }: Props) {
  const t = useText()
  const language = useLanguage()
  const { csv: csvPath, xlsx } = files[mine ? 'mine' : 'all']
  const query = { ...filter, ...period, by, metrics: columns, ...(compare && { compare }) }
  const csv = address(csvPath, {}, { ...query, ...localCsv(language) })
  return (
    // biome-ignore lint/a11y/useSemanticElements: these are no fields of a form
    <div role="group" className={styles.files} aria-label={t('reports:download')}>
      <LinkButton icon={<FileText />} render={<a href={csv} download />}>
        CSV
      </LinkButton>
      <LinkButton icon={<FileSpreadsheet />} render={<a href={address(xlsx, {}, query)} download />}>
        Excel
      </LinkButton>
    </div>
  )
}
