import { address } from '@stoa/client/address'
import { FileSpreadsheet, FileText } from 'lucide-react'
import { useLanguage, useText } from '../../../lib/text.ts'
import { LinkButton } from '../../../ui/link-button.tsx'
import { localCsv } from '../downloads.tsx'
import styles from '../report.module.css'

type Props = { path: `/api/${string}`; query: Parameters<typeof address>[2] }

/** What the page shows as a file, unrounded. */
export function KindDownloads({ path, query }: Props) {
  const t = useText()
  const csv = address(`${path}.csv`, {}, { ...query, ...localCsv(useLanguage()) })
  return (
    // biome-ignore lint/a11y/useSemanticElements: these are no fields of a form
    <div role="group" className={styles.files} aria-label={t('reports:download')}>
      <LinkButton icon={<FileText />} render={<a href={csv} download />}>
        CSV
      </LinkButton>
      <LinkButton
        icon={<FileSpreadsheet />}
        render={<a href={address(`${path}.xlsx`, {}, query)} download />}
      >
        Excel
      </LinkButton>
    </div>
  )
}
