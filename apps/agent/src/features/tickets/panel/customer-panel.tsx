import type { Ticket } from '@stoa/contract/ticket-shapes'
import { fullMoment } from '@stoa/text/format'
import { useReader } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { Avatar } from '../../../ui/avatar.tsx'
import type { TicketSearch } from '../ticket-search.ts'
import styles from './customer-panel.module.css'
import { OtherTickets } from './other-tickets.tsx'
import { Participants } from './participants.tsx'
import { SlaClocks } from './sla-clocks.tsx'

/** Who asks, and what else they have asked. */
export function CustomerPanel({ ticket, search }: { ticket: Ticket; search: TicketSearch }) {
  const t = useText()
  const reader = useReader()
  const { contact } = ticket
  return (
    <div className={styles.panel}>
      <h2 className={styles.heading}>{t('tickets:customer')}</h2>
      <div className={styles.who}>
        <Avatar name={contact.name || contact.email} />
        <div className={styles.names}>
          <p className={styles.name} dir="auto">
            {contact.name || contact.email}
          </p>
          {contact.email && (
            <a href={`mailto:${contact.email}`} className={styles.email} dir="ltr">
              {contact.email}
            </a>
          )}
        </div>
      </div>
      <dl className={styles.facts}>
        <dt>{t('tickets:openedAt')}</dt>
        <dd>{fullMoment(ticket.createdAt, reader)}</dd>
        <dt>{t('tickets:changedAt')}</dt>
        <dd>{fullMoment(ticket.changedAt, reader)}</dd>
        <dt>{t('tickets:channel')}</dt>
        <dd>{t(`tickets:channels.${ticket.channel}`)}</dd>
      </dl>
      <Participants ticketId={ticket.id} />
      <SlaClocks ticket={ticket} />
      <OtherTickets ticket={ticket} search={search} />
    </div>
  )
}
