import type { StatusCounts } from '@stoa/contract/departments'
import type { Status } from '@stoa/contract/ticket-shapes'

/**
 * Which tickets the list can show; `waiting` is what waits for us: new and open; `overdue`, of those, what is late; `all`, what is
 * not out of the way.
 */
export const shownStatuses = [
  'waiting',
  'overdue',
  'new',
  'open',
  'answered',
  'postponed',
  'resolved',
  'closed',
  'all',
  'spam',
  'deleted',
] as const
export type ShownStatus = (typeof shownStatuses)[number]

/** What of the ticket list stands in the URL: which tickets are asked for. A ticket's URL carries it too. */
export type TicketSearch = {
  view?: 'mine' | 'unassigned'
  /** A saved view; nothing else narrows it. */
  saved?: number
  department?: number
  status?: ShownStatus
  tag?: string
  q?: string
  /** In columns by status instead of rows; a saved view has its own order and is never shown so. */
  as?: 'board'
}

/** Reads the URL; whatever makes no sense is left out rather than refused. */
export function ticketSearch(search: Record<string, unknown>): TicketSearch {
  const found: TicketSearch = {}
  if (Number.isInteger(search.saved) && Number(search.saved) > 0) return { saved: Number(search.saved) }
  if (search.view === 'mine' || search.view === 'unassigned') found.view = search.view
  if (Number.isInteger(search.department) && Number(search.department) > 0)
    found.department = Number(search.department)
  const status = shownStatuses.find(known => known === search.status)
  if (status) found.status = status
  const tag = textOf(search.tag)
  if (tag) found.tag = tag
  const q = textOf(search.q)
  if (q) found.q = q
  if (search.as === 'board') found.as = 'board'
  return found
}

/** The router reads `123` as a number. */
const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : ''

/** The same as the query of `tickets.list`. */
export const filterOf = (search: TicketSearch) => ({
  status: statusesOf(shownStatusOf(search)),
  overdue: shownStatusOf(search) === 'overdue' ? ('true' as const) : undefined,
  departmentId: search.department,
  assignee: search.view && (search.view === 'mine' ? ('me' as const) : ('nobody' as const)),
  tag: search.tag,
  q: search.q,
  limit: 100,
})

/** Without a choice: what waits for us; whoever searches looks everywhere. */
export const shownStatusOf = ({ status, q }: TicketSearch): ShownStatus => status ?? (q ? 'all' : 'waiting')

/** Whether a list can be in the order of urgency, which only what waits has. */
export const hasUrgency = (search: TicketSearch): boolean =>
  search.saved === undefined && withUrgency.includes(shownStatusOf(search))

const withUrgency: readonly ShownStatus[] = ['waiting', 'overdue', 'new', 'open']

/** The same list with another choice of status; the usual choice leaves the URL short. */
export function withStatus(search: TicketSearch, status: ShownStatus): TicketSearch {
  const { status: _, ...rest } = search
  return shownStatusOf(rest) === status ? rest : { ...rest, status }
}

function statusesOf(shown: ShownStatus): Status[] | undefined {
  if (shown === 'all' || shown === 'overdue') return undefined
  return shown === 'waiting' ? ['new', 'open'] : [shown]
}

/** How many of the counted tickets a choice of status shows. */
export function countOf(counts: StatusCounts, shown: ShownStatus): number {
  if (shown === 'waiting') return counts.new + counts.open
  if (shown !== 'all') return counts[shown]
  // The overdue ones are among the others.
  const { overdue: _, spam: _spam, deleted: _deleted, ...byStatus } = counts
  return Object.values(byStatus).reduce((sum, each) => sum + each, 0)
}
