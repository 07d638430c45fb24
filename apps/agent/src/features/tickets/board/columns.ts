import { type TicketSearch, ticketSearch } from '../ticket-search.ts'

/** The columns of the board, in the order of a ticket's life. What is out of the way or closed for good has none. */
export const boardStatuses = ['new', 'open', 'answered', 'postponed', 'resolved'] as const
export type BoardStatus = (typeof boardStatuses)[number]

/** The list that is one column. Read as from the URL, so that coming back from a ticket finds the same place. */
export const columnSearch = (search: TicketSearch, status: BoardStatus): TicketSearch =>
  ticketSearch({ ...search, status, as: 'board' })

/** The lists that the screen shows: one, or those of the board. */
export const shownSearches = (search: TicketSearch): TicketSearch[] =>
  search.as === 'board' ? boardStatuses.map(status => columnSearch(search, status)) : [search]
