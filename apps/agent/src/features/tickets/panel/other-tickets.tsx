import type { Ticket } from '@stoa/contract/ticket-shapes'
import { useQuery } from '@tanstack/react-query'
import { useText } from '../../../lib/text.ts'
import { TicketLinks } from '../../../lib/tickets/ticket-links.tsx'
import { shownOthers, ticketsOfContact } from '../queries.ts'
import type { TicketSearch } from '../ticket-search.ts'
import styles from './customer-panel.module.css'
import { FoldedSection } from './folded-section.tsx'

/** What else this customer has asked, as far as one may see it; newest first. */
export function OtherTickets({ ticket, search }: { ticket: Ticket; search: TicketSearch }) {
  const t = useText()
  const list = useQuery(ticketsOfContact(ticket.contact.id))
  const others = list.data?.items.filter(({ id }) => id !== ticket.id).slice(0, shownOthers)
  if (others?.length === 0 && !list.data?.nextCursor)
    return (
      <FoldedSection title={t('tickets:otherTickets')}>
        <span className={styles.none}>{t('tickets:noOtherTickets')}</span>
      </FoldedSection>
    )
  return (
    <section className={styles.others}>
      <h2 className={styles.heading}>{t('tickets:otherTickets')}</h2>
      <TicketLinks tickets={others ?? []} search={search} />
      {list.data?.nextCursor && <p className={styles.none}>{t('tickets:newestOnly')}</p>}
    </section>
  )
}
