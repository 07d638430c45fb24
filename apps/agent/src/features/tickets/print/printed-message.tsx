import type { Message } from '@stoa/contract/messages'
import { fullMoment } from '@stoa/text/format'
import { HtmlBody } from '../../../lib/html/html-body.tsx'
import { useReader } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import styles from './print-page.module.css'

/** A message with who wrote it, to whom and when; its files by name. */
export function PrintedMessage({ message }: { message: Message }) {
  const t = useText()
  const reader = useReader()
  const { author, from, to, cc, at, kind, html, text, attachments, erased } = message
  const files = attachments.filter(file => !file.inline)
  const recipients = [...to, ...cc]
  return (
    <article className={styles.message} data-note={kind === 'note' || undefined}>
      <header className={styles.who}>
        <strong>
          <bdi>{author.name}</bdi>
        </strong>
        {from && <bdi>{from}</bdi>}
        {kind === 'note' && <span>{t('tickets:print.note')}</span>}
        <time dateTime={at}>{fullMoment(at, reader)}</time>
        {recipients.length > 0 && (
          <span>
            {t('tickets:print.to')} <bdi>{recipients.join(', ')}</bdi>
          </span>
        )}
      </header>
      {erased && <p>{t('tickets:erasedMessage')}</p>}
      {html ? (
        <HtmlBody html={html} title={t('tickets:messageBody', { name: author.name })} />
      ) : (
        <div className={styles.text} dir="auto">
          {text}
        </div>
      )}
      {files.length > 0 && (
        <p className={styles.files}>
          {t('tickets:print.files')} <bdi>{files.map(({ name }) => name).join(', ')}</bdi>
        </p>
      )}
    </article>
  )
}
