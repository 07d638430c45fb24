import { exportPaths } from '@stoa/contract/import-targets'
import { fullMoment } from '@stoa/text/format'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { FileSpreadsheet } from 'lucide-react'
import { DownloadLink } from '../../../lib/download-link.tsx'
import { query } from '../../../lib/query.ts'
import { useReader } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { usePageTitle } from '../../../lib/use-page-title.ts'
import { paths } from '../../../paths.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import items from '../../../ui/items.module.css'
import { Item } from '../../../ui/items.tsx'
import { Page } from '../../../ui/page.tsx'
import { KindLinks } from '../kind-links.tsx'
import { UploadButton } from './upload-button.tsx'

/** Files that were read in, and the buttons that bring in another one or take everything out. */
export function ImportsPage() {
  const t = useText()
  const reader = useReader()
  usePageTitle(t('contacts:importing.title'))
  const imports = useSuspenseQuery(query('contactImports.list')).data.items
  return (
    <Page
      title={t('contacts:importing.title')}
      description={t('contacts:importing.description')}
      actions={
        <>
          {(['contact', 'company'] as const).map(about => (
            <DownloadLink key={about} href={exportPaths[about]}>
              {t(`contacts:importing.export.${about}`)}
            </DownloadLink>
          ))}
          <UploadButton about="company" />
          <UploadButton about="contact" />
        </>
      }
    >
      <KindLinks />
      {imports.length === 0 && (
        <EmptyState
          icon={<FileSpreadsheet />}
          title={t('contacts:importing.noneTitle')}
          text={t('contacts:importing.noneText')}
        />
      )}
      {imports.length > 0 && (
        <ul className={items.items}>
          {imports.map(each => (
            <li key={each.id}>
              <Item
                name={
                  <Link to={paths.contactImport} params={{ id: each.id }}>
                    {each.fileName}
                  </Link>
                }
                facts={
                  <>
                    <span>{t(`contacts:importing.states.${each.state}`)}</span>
                    <span>{t('contacts:importing.rows', { count: each.total })}</span>
                    <span>{fullMoment(each.createdAt, reader)}</span>
                  </>
                }
              />
            </li>
          ))}
        </ul>
      )}
    </Page>
  )
}
