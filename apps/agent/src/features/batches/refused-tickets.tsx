import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { reasonWord } from '../../lib/explanation/reason-word.ts'
import { pages } from '../../lib/query.ts'
import { useText } from '../../lib/text.ts'
import { paths } from '../../paths.ts'
import { LoadMore } from '../../ui/load-more.tsx'
import styles from './refused-tickets.module.css'

/** On which tickets not everything was possible, and why. */
export function RefusedTickets({ id }: { id: number }) {
  const t = useText()
  const list = useInfiniteQuery(pages('batches.refused', { params: { id }, query: { limit: 50 } }))
  const items = list.data?.pages.flatMap(page => page.items) ?? []
  return (
    <>
      <ul className={styles.tickets}>
        {items.map(({ ticketId, ticket, reason }) => (
          <li key={ticketId}>
            {ticket ? (
              <Link to={paths.ticket} params={{ id: ticketId }} search={{}}>
                <bdi>{ticket.code}</bdi> <bdi>{ticket.subject}</bdi>
              </Link>
            ) : (
              t('batches:hidden')
            )}
            <span className={styles.reason}>{reasonWord(reason, t)}</span>
          </li>
        ))}
      </ul>
      <LoadMore label={t('batches:more')} of={list} />
    </>
  )
}
