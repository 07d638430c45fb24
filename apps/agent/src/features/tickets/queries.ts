import type { ListOrder } from '@stoa/contract/list-looks'
import type { QueryClient } from '@tanstack/react-query'
import { pages, query } from '../../lib/query.ts'
import { meQuery } from '../../lib/session.ts'
import { shownSearches } from './board/columns.ts'
import { filterOf, hasUrgency, type TicketSearch } from './ticket-search.ts'

/** Of pages after the first: as many as the server gives. */
const further = 200

const filteredPages = (search: TicketSearch, order: ListOrder) =>
  pages(
    'tickets.list',
    { query: { ...filterOf(search), ...(order === 'urgency' && hasUrgency(search) && { order }) } },
    further,
  )

/** The tickets of a list, in the reader's order, whether it is a filter or a saved view: both give the same pages. */
export const ticketPages = (search: TicketSearch, order: ListOrder): ReturnType<typeof filteredPages> =>
  search.saved === undefined
    ? filteredPages(search, order)
    : (pages(
        'views.tickets',
        { params: { id: search.saved }, query: { limit: 100 } },
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
  const order = queryClient.getQueryData(meQuery.queryKey)?.listOrder ?? 'activity'
  for (const shown of shownSearches(search)) queryClient.prefetchInfiniteQuery(ticketPages(shown, order))
}

export function fetchTicket(queryClient: QueryClient, id: number): void {
  queryClient.prefetchQuery(ticketQuery(id))
  queryClient.prefetchInfiniteQuery(messagePages(id))
  queryClient.prefetchInfiniteQuery(timelinePages(id))
}
