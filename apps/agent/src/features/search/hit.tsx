import type { SearchHit } from '@stoa/contract/search'
import { briefMoment, fullMoment } from '@stoa/text/format'
import { Link } from '@tanstack/react-router'
import { Paperclip } from 'lucide-react'
import { useReader } from '../../lib/session.ts'
import { useText } from '../../lib/text.ts'
import { useNow } from '../../lib/use-now.ts'
import { paths } from '../../paths.ts'
import { DepartmentMark } from '../../shell/department-mark.tsx'
import { StatusMark } from '../../ui/status-mark.tsx'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { Excerpt } from './excerpt.tsx'
import styles from './hit.module.css'

/** A ticket that was found, and where in it. */
export function Hit({ hit: { ticket, message } }: { hit: SearchHit }) {
  const t = useText()
  const reader = useReader()
  const now = useNow()
  const at = message?.at ?? ticket.changedAt
  return (
    <li>
      <Link to={paths.ticket} params={{ id: ticket.id }} className={styles.hit} preload="intent" data-hit>
        <span className={styles.head}>
          <StatusMark status={ticket.status} />
          <VisuallyHidden>{t(`status.${ticket.status}`)}</VisuallyHidden>
          <bdi className={styles.subject}>{ticket.subject}</bdi>
          <time className={styles.time} dateTime={at} title={fullMoment(at, reader)}>
            {briefMoment(at, reader, now)}
          </time>
        </span>
        {message?.file && (
          <span className={styles.file}>
            <Paperclip aria-hidden="true" />
            <bdi>{t('search:inFile', { name: `\u2068${message.file.name}\u2069` })}</bdi>
          </span>
        )}
        {message && message.excerpt.length > 0 && <Excerpt pieces={message.excerpt} />}
        <span className={styles.facts}>
          <bdi>{ticket.contact.name || ticket.contact.email}</bdi>
          {message && message.author.kind !== 'contact' && (
            <bdi>
              {t(`search:by.${message.kind === 'note' ? 'note' : 'reply'}`, { name: message.author.name })}
            </bdi>
          )}
          <span className={styles.department}>
            <DepartmentMark id={ticket.department.id} />
            <bdi>{ticket.department.name}</bdi>
          </span>
          <bdi className={styles.code}>{ticket.code}</bdi>
        </span>
      </Link>
    </li>
  )
}
