import { ApiError } from '@stoa/client/api-error'
import { useQuery } from '@tanstack/react-query'
import { useParams, useSearch } from '@tanstack/react-router'
import { memo, useDeferredValue } from 'react'
import { Failure } from '../../lib/failure.tsx'
import { useText } from '../../lib/text.ts'
import { usePageTitle } from '../../lib/use-page-title.ts'
import { paths } from '../../paths.ts'
import { Skeleton } from '../../ui/skeleton.tsx'
import { Place } from './ahead/place.tsx'
import { useAhead } from './ahead/use-ahead.ts'
import { CustomerPanel } from './panel/customer-panel.tsx'
import { ticketQuery } from './queries.ts'
import { TicketGone } from './ticket-gone.tsx'
import styles from './ticket-page.module.css'
import type { TicketSearch } from './ticket-search.ts'
import { TicketView } from './ticket-view.tsx'
import { useListed } from './use-neighbours.ts'

/** The ticket that is looked at; the one that very likely comes next is drawn already, out of sight. */
export function TicketPage() {
  const { id } = useParams({ from: `/app${paths.ticket}` })
  const search = useSearch({ from: `/app${paths.ticket}` })
  const listed = useListed(search, id)
  const ahead = useAhead(id, listed)
  // The one before is taken away when the other one is seen.
  const before = useDeferredValue(id)
  const drawn = new Set([before, id, ...(ahead === undefined ? [] : [ahead])])
  return (
    <div className={styles.places}>
      {[...drawn].map(each => (
        <Place key={each} shown={each === id} ahead={each === ahead}>
          <OneTicket id={each} search={search} listed={listed} />
        </Place>
      ))}
    </div>
  )
}

type Props = { id: number; search: TicketSearch; listed: readonly number[] }

/** A ticket, and who asks beside it. */
const OneTicket = memo(function OneTicket({ id, search, listed }: Props) {
  const t = useText()
  const ticket = useQuery(ticketQuery(id))
  usePageTitle(ticket.data?.subject)
  // What was said comes first; until the customer has followed, nobody can act on the one before.
  const beside = useDeferredValue(ticket.data, undefined)

  if (ticket.error instanceof ApiError && isOutOfSight(ticket.error)) return <TicketGone search={search} />
  if (ticket.data)
    return (
      <div className={styles.page}>
        <Conversation ticket={ticket.data} search={search} listed={listed} />
        <aside className={styles.side} aria-label={t('tickets:customer')} inert={!beside}>
          {beside && <Beside ticket={beside} search={search} />}
        </aside>
      </div>
    )
  if (ticket.error) return <Failure error={ticket.error} onRetry={() => ticket.refetch()} />
  return <Skeleton lines={8} />
})

/** Each is drawn for itself: while the one follows, the other stays. */
const Conversation = memo(TicketView)
const Beside = memo(CustomerPanel)

const isOutOfSight = ({ code }: ApiError) => code === 'not_found' || code === 'invalid_request'
