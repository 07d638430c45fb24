import { address } from '@stoa/client/address'
import type { Language } from '@stoa/contract/settings-shapes'
import { FileSpreadsheet, FileText } from 'lucide-react'
import { DownloadLink } from '../../lib/download-link.tsx'
import { useLanguage, useText } from '../../lib/text.ts'
import styles from './report.module.css'

/** Where numbers have a comma, spreadsheets expect a semicolon between them. */
const commas: readonly Language[] = ['el', 'ru', 'lt']

/** How a CSV file is written that a spreadsheet opens by a double click. */
const localCsv = (language: Language) => ({
  ...(commas.includes(language) && { separator: 'semicolon', decimal: 'comma' }),
  bom: true,
})

type Props = { path: `/api/${string}`; query: Parameters<typeof address>[2] }

/** What the page shows as a file, unrounded. */
export function FileLinks({ path, query }: Props) {
  const t = useText()
  const language = useLanguage()
  return (
    // biome-ignore lint/a11y/useSemanticElements: these are no fields of a form
    <div role="group" className={styles.files} aria-label={t('reports:download')}>
      <DownloadLink
        icon={<FileText />}
        href={address(`${path}.csv`, {}, { ...query, ...localCsv(language) })}
      >
        CSV
      </DownloadLink>
      <DownloadLink icon={<FileSpreadsheet />} href={address(`${path}.xlsx`, {}, query)}>
        Excel
      </DownloadLink>
    </div>
  )
}
