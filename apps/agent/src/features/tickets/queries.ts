import type { Me } from '@stoa/contract/people'
import type { QueryClient } from '@tanstack/react-query'
import { pages, query } from '../../lib/query.ts'
import { meQuery } from '../../lib/session.ts'
import { shownSearches } from './board/columns.ts'
import { columnsToAsk } from './list/chosen-columns.ts'
import { filterOf, hasUrgency, type TicketSearch } from './ticket-search.ts'

/** Of pages after the first: as many as the server gives. */
const further = 200

/** How somebody likes their lists. */
export type Look = Pick<Me, 'listOrder' | 'listColumns'>

const columnsOf = ({ listColumns }: Look) => {
  const columns = columnsToAsk(listColumns)
  return columns.length > 0 ? { columns } : {}
}

/** What is asked for to show a list, as the query of `tickets.list`. */
export const askedOf = (search: TicketSearch, look: Look) => ({
  ...filterOf(search),
  ...columnsOf(look),
  ...(look.listOrder === 'urgency' && hasUrgency(search) && { order: 'urgency' as const }),
})

const filteredPages = (search: TicketSearch, look: Look) =>
  pages('tickets.list', { query: askedOf(search, look) }, further)

/** The tickets of a list, as the reader likes it, whether it is a filter or a saved view: both give the same pages. */
export const ticketPages = (search: TicketSearch, look: Look): ReturnType<typeof filteredPages> =>
  search.saved === undefined
    ? filteredPages(search, look)
    : (pages(
        'views.tickets',
        { params: { id: search.saved }, query: { limit: 100, ...columnsOf(look) } },
        further,
      ) as unknown as ReturnType<typeof filteredPages>)

export const ticketQuery = (id: number) => query('tickets.get', { params: { id } })
export const messagePages = (id: number) =>
  pages('tickets.messages', { params: { id }, query: { limit: 200 } })
export const timelinePages = (id: number) =>
  pages('tickets.timeline', { params: { id }, query: { limit: 200 } })
export const draftQuery = (id: number) => query('tickets.draft', { params: { id } })
export const sharedDraftsQuery = (id: number) => query('tickets.sharedDrafts', { params: { id } })
export const spentTimePages = (id: number) =>
  pages('spentTimes.list', { params: { id }, query: { limit: 10 } })
export const followersQuery = (id: number) => query('tickets.followers', { params: { id } })
/** How many of a customer's other tickets are shown beside one. */
export const shownOthers = 20
/** Of a customer, newest first: one more than is shown, as the one that is looked at is among them. */
export const ticketsOfContact = (contactId: number) =>
  query('tickets.list', { query: { contactId, limit: shownOthers + 1 } })

/** Starts reading what a page will show, without keeping anybody waiting; runs when a link is pointed at. */
export function fetchTickets(queryClient: QueryClient, search: TicketSearch): void {
  const look = queryClient.getQueryData(meQuery.queryKey) ?? { listOrder: 'activity', listColumns: [] }
  for (const shown of shownSearches(search)) queryClient.prefetchInfiniteQuery(ticketPages(shown, look))
}

export function fetchTicket(queryClient: QueryClient, id: number): void {
  queryClient.prefetchQuery(ticketQuery(id))
  queryClient.prefetchInfiniteQuery(messagePages(id))
  queryClient.prefetchInfiniteQuery(timelinePages(id))
}
