import type { Ticket } from '@stoa/contract/ticket-shapes'
import { useQuery } from '@tanstack/react-query'
import { query } from '../../../lib/query.ts'
import { useText } from '../../../lib/text.ts'
import { TicketLinks } from '../../../lib/tickets/ticket-links.tsx'
import type { TicketSearch } from '../ticket-search.ts'
import styles from './customer-panel.module.css'

const shown = 20

/** What else this customer has asked, as far as one may see it; newest first. */
export function OtherTickets({ ticket, search }: { ticket: Ticket; search: TicketSearch }) {
  const t = useText()
  const list = useQuery(query('tickets.list', { query: { contactId: ticket.contact.id, limit: shown + 1 } }))
  const others = list.data?.items.filter(({ id }) => id !== ticket.id).slice(0, shown)
  return (
    <section className={styles.others}>
      <h2 className={styles.heading}>{t('tickets:otherTickets')}</h2>
      {others?.length === 0 && <p className={styles.none}>{t('tickets:noOtherTickets')}</p>}
      <TicketLinks tickets={others ?? []} search={search} />
      {list.data?.nextCursor && <p className={styles.none}>{t('tickets:newestOnly')}</p>}
    </section>
  )
}
