import type { Status } from '@stoa/contract/tickets'

const statuses: readonly Status[] = ['new', 'open', 'answered', 'resolved']

/** What of the ticket list stands in the URL: which tickets are asked for. */
export type TicketSearch = {
  view?: 'mine' | 'unassigned'
  department?: number
  status?: Status[]
  tag?: string
  q?: string
}

/** Reads the URL; whatever makes no sense is left out rather than refused. */
export function ticketSearch(search: Record<string, unknown>): TicketSearch {
  const found: TicketSearch = {}
  if (search.view === 'mine' || search.view === 'unassigned') found.view = search.view
  if (Number.isInteger(search.department) && Number(search.department) > 0)
    found.department = Number(search.department)
  if (Array.isArray(search.status)) {
    const known = statuses.filter(status => (search.status as unknown[]).includes(status))
    if (known.length > 0) found.status = known
  }
  if (typeof search.tag === 'string' && search.tag !== '') found.tag = search.tag
  // The router reads "123" as a number.
  if (typeof search.q === 'string' || typeof search.q === 'number') found.q = String(search.q)
  return found
}
