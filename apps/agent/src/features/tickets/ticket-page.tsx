import { ApiError } from '@stoa/client/api-error'
import { useQuery } from '@tanstack/react-query'
import { useParams, useSearch } from '@tanstack/react-router'
import { Failure } from '../../lib/failure.tsx'
import { usePageTitle } from '../../lib/use-page-title.ts'
import { paths } from '../../paths.ts'
import { Skeleton } from '../../ui/skeleton.tsx'
import { ticketQuery } from './queries.ts'
import { TicketGone } from './ticket-gone.tsx'
import { TicketView } from './ticket-view.tsx'

export function TicketPage() {
  const { id } = useParams({ from: `/app${paths.ticket}` })
  const search = useSearch({ from: `/app${paths.ticket}` })
  const ticket = useQuery(ticketQuery(id))
  usePageTitle(ticket.data?.subject)

  if (ticket.error instanceof ApiError && isOutOfSight(ticket.error)) return <TicketGone search={search} />
  if (ticket.data) return <TicketView key={id} ticket={ticket.data} search={search} />
  if (ticket.error) return <Failure error={ticket.error} onRetry={() => ticket.refetch()} />
  return <Skeleton lines={8} />
}

const isOutOfSight = ({ code }: ApiError) => code === 'not_found' || code === 'invalid_request'
