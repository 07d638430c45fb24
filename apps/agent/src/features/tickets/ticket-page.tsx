import { ApiError } from '@stoa/client/api-error'
import { useQuery } from '@tanstack/react-query'
import { useParams, useSearch } from '@tanstack/react-router'
import { memo, useDeferredValue } from 'react'
import { Failure } from '../../lib/failure.tsx'
import { useText } from '../../lib/text.ts'
import { usePageTitle } from '../../lib/use-page-title.ts'
import { paths } from '../../paths.ts'
import { Skeleton } from '../../ui/skeleton.tsx'
import { CustomerPanel } from './panel/customer-panel.tsx'
import { ticketQuery } from './queries.ts'
import { TicketGone } from './ticket-gone.tsx'
import styles from './ticket-page.module.css'
import { TicketView } from './ticket-view.tsx'

/** A ticket, and who asks beside it. */
export function TicketPage() {
  const t = useText()
  const { id } = useParams({ from: `/app${paths.ticket}` })
  const search = useSearch({ from: `/app${paths.ticket}` })
  const ticket = useQuery(ticketQuery(id))
  usePageTitle(ticket.data?.subject)
  // What was said comes first; until the customer has followed, nobody can act on the one before.
  const beside = useDeferredValue(ticket.data, undefined)

  if (ticket.error instanceof ApiError && isOutOfSight(ticket.error)) return <TicketGone search={search} />
  if (ticket.data)
    return (
      <div className={styles.page}>
        <Conversation key={id} ticket={ticket.data} search={search} />
        <aside className={styles.side} aria-label={t('tickets:customer')} inert={beside?.id !== id}>
          {beside && <Beside key={beside.id} ticket={beside} search={search} />}
        </aside>
      </div>
    )
  if (ticket.error) return <Failure error={ticket.error} onRetry={() => ticket.refetch()} />
  return <Skeleton lines={8} />
}

/** Each is drawn for itself: while the one follows, the other stays. */
const Conversation = memo(TicketView)
const Beside = memo(CustomerPanel)

const isOutOfSight = ({ code }: ApiError) => code === 'not_found' || code === 'invalid_request'
