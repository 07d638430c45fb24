import { useInfiniteQuery } from '@tanstack/react-query'
import { Failure } from '../../lib/failure.tsx'
import { pages } from '../../lib/query.ts'
import { useText } from '../../lib/text.ts'
import { TicketLinks } from '../../lib/tickets/ticket-links.tsx'
import { LoadMore } from '../../ui/load-more.tsx'
import { Section } from '../../ui/section.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import styles from './contacts.module.css'

type Props = { of: { contactId: number } | { companyId: number } }

/** What a contact or a company has asked, as far as one may see it; newest first. */
export function TicketsOf({ of }: Props) {
  const t = useText()
  const list = useInfiniteQuery(pages('tickets.list', { query: of }))
  const tickets = list.data?.pages.flatMap(page => page.items)
  return (
    <Section title={t('contacts:tickets')}>
      {list.isError && <Failure error={list.error} onRetry={() => list.refetch()} />}
      {list.isPending && <Skeleton lines={6} />}
      {tickets?.length === 0 && <p className={styles.soft}>{t('contacts:noTickets')}</p>}
      <TicketLinks tickets={tickets ?? []} />
      <LoadMore label={t('loadMore')} of={list} />
    </Section>
  )
}
