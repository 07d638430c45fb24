import type { Ticket } from '@stoa/contract/ticket-shapes'
import { useQuery } from '@tanstack/react-query'
import { query } from '../../../lib/query.ts'
import { useText } from '../../../lib/text.ts'
import { TicketLinks } from '../../../lib/tickets/ticket-links.tsx'
import type { TicketSearch } from '../ticket-search.ts'
import styles from './customer-panel.module.css'

const relations = ['merged', 'split', 'linked', 'follows'] as const

/** Tickets that this one was merged with, split from, linked to, or goes on from; nothing where there are none. */
export function RelatedTickets({ ticket, search }: { ticket: Ticket; search: TicketSearch }) {
  const t = useText()
  const items = useQuery(query('tickets.related', { params: { id: ticket.id } })).data?.items ?? []
  if (items.length === 0) return null
  return (
    <section className={styles.others}>
      <h2 className={styles.heading}>{t('tickets:related.title')}</h2>
      {relations.map(relation => {
        const tickets = items.filter(item => item.relation === relation)
        return (
          tickets.length > 0 && (
            <div key={relation}>
              <h3 className={styles.none}>{t(`tickets:related.${relation}`)}</h3>
              <TicketLinks tickets={tickets} search={search} />
            </div>
          )
        )
      })}
    </section>
  )
}
