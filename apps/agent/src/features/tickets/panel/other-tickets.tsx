import type { Ticket } from '@stoa/contract/ticket-shapes'
import { fullMoment, shortMoment } from '@stoa/text/format'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { query } from '../../../lib/query.ts'
import { useReader } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { useNow } from '../../../lib/use-now.ts'
import { paths } from '../../../paths.ts'
import { StatusMark } from '../../../ui/status-mark.tsx'
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx'
import type { TicketSearch } from '../ticket-search.ts'
import styles from './customer-panel.module.css'

const shown = 20

/** What else this customer has asked, as far as one may see it; newest first. */
export function OtherTickets({ ticket, search }: { ticket: Ticket; search: TicketSearch }) {
  const t = useText()
  const reader = useReader()
  const now = useNow()
  const list = useQuery(query('tickets.list', { query: { contactId: ticket.contact.id, limit: shown + 1 } }))
  const others = list.data?.items.filter(({ id }) => id !== ticket.id).slice(0, shown)
  return (
    <section className={styles.others}>
      <h2 className={styles.heading}>{t('tickets:otherTickets')}</h2>
      {others?.length === 0 && <p className={styles.none}>{t('tickets:noOtherTickets')}</p>}
      <ul>
        {others?.map(({ id, subject, status, changedAt }) => (
          <li key={id}>
            <Link to={paths.ticket} params={{ id }} search={search} className={styles.other} preload="intent">
              <span title={t(`status.${status}`)}>
                <StatusMark status={status} />
                <VisuallyHidden>{t(`status.${status}`)}</VisuallyHidden>
              </span>
              <span className={styles.subject} dir="auto" title={subject}>
                {subject}
              </span>
              <time className={styles.time} dateTime={changedAt} title={fullMoment(changedAt, reader)}>
                {shortMoment(changedAt, reader, now)}
              </time>
            </Link>
          </li>
        ))}
      </ul>
      {list.data?.nextCursor && <p className={styles.none}>{t('tickets:newestOnly')}</p>}
    </section>
  )
}
