import { filePaths } from '@stoa/contract/files'
import type { Message } from '@stoa/contract/messages'
import { fullMoment } from '@stoa/text/format'
import { FileDown, FileText } from 'lucide-react'
import { useReader } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { Lines } from './lines.tsx'
import styles from './message-details.module.css'
import { SenderChecks } from './sender-checks.tsx'

/** From whom to whom; the original as it came. */
export function MessageDetails({ message }: { message: Message }) {
  const t = useText()
  const reader = useReader()
  const { from, to, cc, bcc, subject, at, hasSource, id, authentication } = message
  const lines = [
    [t('tickets:from'), from],
    [t('tickets:to'), to.join(', ')],
    [t('tickets:cc'), cc.join(', ')],
    [t('tickets:bcc'), bcc.join(', ')],
    [t('tickets:subject'), subject],
    [t('tickets:date'), fullMoment(at, reader)],
    [t('tickets:sender.checks'), authentication && <SenderChecks authentication={authentication} />],
  ] as const
  return (
    <div className={styles.details}>
      <Lines lines={lines} />
      {hasSource && (
        <p className={styles.sources}>
          <a href={filePaths.sourceText(id)} target="_blank" rel="noreferrer" className={styles.source}>
            <FileText aria-hidden="true" />
            {t('tickets:source')}
          </a>
          <a href={filePaths.source(id)} download className={styles.source}>
            <FileDown aria-hidden="true" />
            {t('tickets:original')}
          </a>
        </p>
      )}
    </div>
  )
}
