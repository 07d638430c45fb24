import type { QueryClient } from '@tanstack/react-query'
import { pages, query } from '../../lib/query.ts'
import { filterOf, type TicketSearch } from './ticket-search.ts'

export const ticketPages = (search: TicketSearch) => pages('tickets.list', { query: filterOf(search) })

export const ticketQuery = (id: number) => query('tickets.get', { params: { id } })
export const messagePages = (id: number) =>
  pages('tickets.messages', { params: { id }, query: { limit: 200 } })
export const timelinePages = (id: number) =>
  pages('tickets.timeline', { params: { id }, query: { limit: 200 } })
export const draftQuery = (id: number) => query('tickets.draft', { params: { id } })

/** Starts reading what a page will show, without keeping anybody waiting; runs when a link is pointed at. */
export function fetchTickets(queryClient: QueryClient, search: TicketSearch): void {
  queryClient.prefetchInfiniteQuery(ticketPages(search))
}

export function fetchTicket(queryClient: QueryClient, id: number): void {
  queryClient.prefetchQuery(ticketQuery(id))
  queryClient.prefetchInfiniteQuery(messagePages(id))
  queryClient.prefetchInfiniteQuery(timelinePages(id))
}
