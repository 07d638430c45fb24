import { address } from '@stoa/client/address'
import type { reportFiles } from '@stoa/contract/reports'
import type { Language } from '@stoa/contract/settings-shapes'
import { FileSpreadsheet, FileText } from 'lucide-react'
import { useText } from '../../lib/text.ts'
import { useLanguage } from '../../lib/use-language.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import styles from './report.module.css'
import type { ReportQuery } from './use-report.ts'

// Said here once more: the contract's own would bring its validator into the browser.
const files = { csv: '/api/reports.csv', xlsx: '/api/reports.xlsx' } as const satisfies typeof reportFiles

/** Where numbers have a comma, spreadsheets expect a semicolon between them. */
const commas: readonly Language[] = ['el', 'ru', 'lt']

/** The same report as a file: the same numbers, unrounded. */
export function Downloads({ asked: { by, period, filter } }: { asked: ReportQuery }) {
  const t = useText()
  const language = useLanguage()
  const query = { ...filter, ...period, by }
  const local = commas.includes(language) ? { separator: 'semicolon', decimal: 'comma' } : {}
  const csv = address(files.csv, {}, { ...query, ...local, bom: true })
  return (
    // biome-ignore lint/a11y/useSemanticElements: these are no fields of a form
    <div role="group" className={styles.files} aria-label={t('reports:download')}>
      <LinkButton icon={<FileText />} render={<a href={csv} download />}>
        CSV
      </LinkButton>
      <LinkButton icon={<FileSpreadsheet />} render={<a href={address(files.xlsx, {}, query)} download />}>
        Excel
      </LinkButton>
    </div>
  )
}
