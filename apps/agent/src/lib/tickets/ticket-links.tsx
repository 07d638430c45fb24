import type { TicketItem } from '@stoa/contract/ticket-shapes'
import { fullMoment, shortMoment } from '@stoa/text/format'
import { Link, type LinkProps } from '@tanstack/react-router'
import { paths } from '../../paths.ts'
import { StatusMark } from '../../ui/status-mark.tsx'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { useReader } from '../session.ts'
import { useText } from '../text.ts'
import { useNow } from '../use-now.ts'
import styles from './ticket-links.module.css'

type Props = {
  tickets: readonly Pick<TicketItem, 'id' | 'subject' | 'status' | 'changedAt'>[]
  /** The list that one comes back to. */
  search?: LinkProps['search']
}

/** A few tickets, a line each. */
export function TicketLinks({ tickets, search = {} }: Props) {
  const t = useText()
  const reader = useReader()
  const now = useNow()
  return (
    <ul>
      {tickets.map(({ id, subject, status, changedAt }) => (
        <li key={id}>
          <Link to={paths.ticket} params={{ id }} search={search} className={styles.ticket} preload="intent">
            <span title={t(`status.${status}`)}>
              <StatusMark status={status} />
              <VisuallyHidden>{t(`status.${status}`)}</VisuallyHidden>
            </span>
            <span className={styles.subject} dir="auto" title={subject}>
              {subject || t('tickets:erasedSubject')}
            </span>
            <time className={styles.time} dateTime={changedAt} title={fullMoment(changedAt, reader)}>
              {shortMoment(changedAt, reader, now)}
            </time>
          </Link>
        </li>
      ))}
    </ul>
  )
}
