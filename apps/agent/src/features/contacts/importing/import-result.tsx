import type { ContactImport } from '@stoa/contract/contact-imports'
import { badRowsPath } from '@stoa/contract/import-targets'
import { count } from '@stoa/text/format'
import { DownloadLink } from '../../../lib/download-link.tsx'
import { useReader } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { Banner } from '../../../ui/banner.tsx'
import styles from './importing.module.css'

const kinds = ['created', 'updated', 'skipped', 'failed'] as const

/** How far an import is, and what came of its rows. */
export function ImportResult({ given }: { given: ContactImport }) {
  const t = useText()
  const { language } = useReader()
  const { id, total, failed, state } = given
  const reached = kinds.reduce((sum, kind) => sum + given[kind], 0)
  const said = t('contacts:importing.progress', {
    number: count(reached, language),
    total: count(total, language),
  })
  return (
    <>
      {state === 'running' && (
        <div className={styles.progress}>
          <progress className={styles.bar} value={reached} max={total} aria-label={said} />
          <span>{said}</span>
          <span className={styles.examples}>{t('contacts:importing.goesOn')}</span>
        </div>
      )}
      {state === 'finished' && (
        <Banner tone={failed > 0 ? 'warning' : 'success'}>{t('contacts:importing.finished')}</Banner>
      )}
      <dl className={styles.counts}>
        {kinds.map(kind => (
          <div key={kind} className={styles.count}>
            <dt>{t(`contacts:importing.counts.${kind}`)}</dt>
            <dd>{count(given[kind], language)}</dd>
          </div>
        ))}
      </dl>
      {failed > 0 && (
        <div>
          <DownloadLink href={badRowsPath(id)}>{t('contacts:importing.badRows')}</DownloadLink>
        </div>
      )}
    </>
  )
}
