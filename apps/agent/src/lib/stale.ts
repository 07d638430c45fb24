import { type RealtimeMessage, staleAfter } from '@stoa/contract/realtime'
import type { Query, QueryClient, QueryKey } from '@tanstack/react-query'

type Event = Extract<RealtimeMessage, { kind: 'event' }>
/** A route key alone (every query of it), or with a ticket's id (`tickets.get 7`: the one about that ticket). */
type Mark = string

const aboutOneTicket = new Set(['tickets.get', 'tickets.timeline', 'tickets.messages'])

/** What an event makes stale; an event of a newer server that this page does not know makes nothing stale. */
export function marksOf({ name, ticketId }: Event): Mark[] {
  const keys: readonly string[] = staleAfter[name] ?? []
  return keys.map(key => (ticketId !== null && aboutOneTicket.has(key) ? `${key} ${ticketId}` : key))
}

export function isStale([key, given]: QueryKey, marks: ReadonlySet<Mark>): boolean {
  if (marks.has(String(key))) return true
  const id = (given as { params?: { id?: unknown } } | undefined)?.params?.id
  return id !== undefined && marks.has(`${key} ${id}`)
}

/** Milliseconds: events that come together are one refetch; a steady stream refetches four times a second. */
const together = 20
const apart = 250

const pagesIn = ({ state: { data } }: Query): number =>
  (data as { pages?: readonly unknown[] } | undefined)?.pages?.length ?? 1

/** Gathers marks and refetches what is on screen, soon but not for every single event. */
export function createStaleCollector(queryClient: Pick<QueryClient, 'getQueryCache' | 'refetchQueries'>) {
  let marks = new Set<Mark>()
  let timer: ReturnType<typeof setTimeout> | null = null
  let later: ReturnType<typeof setTimeout> | undefined
  let flushedAt = Number.NEGATIVE_INFINITY
  const waiting = new Set<Query>()
  const readAt = new WeakMap<Query, number>()

  /** A list that somebody has scrolled far is read anew page by page: the more pages, the less often. */
  const dueAt = (query: Query): number =>
    Math.max(query.state.dataUpdatedAt, readAt.get(query) ?? 0) + apart * (pagesIn(query) - 1)

  const readWhatIsDue = () => {
    clearTimeout(later)
    let soonest = Number.POSITIVE_INFINITY
    for (const query of waiting) {
      const due = dueAt(query)
      if (due > Date.now()) {
        soonest = Math.min(soonest, due)
        continue
      }
      waiting.delete(query)
      readAt.set(query, Date.now())
      queryClient.refetchQueries({ queryKey: query.queryKey, exact: true, type: 'active' })
    }
    if (waiting.size > 0) later = setTimeout(readWhatIsDue, soonest - Date.now())
  }
  const flush = () => {
    const gathered = marks
    marks = new Set()
    timer = null
    flushedAt = performance.now()
    for (const query of queryClient.getQueryCache().getAll()) {
      if (!isStale(query.queryKey, gathered)) continue
      query.invalidate()
      if (query.isActive()) waiting.add(query)
    }
    readWhatIsDue()
  }
  return (event: Event) => {
    for (const mark of marksOf(event)) marks.add(mark)
    if (marks.size === 0 || timer) return
    timer = setTimeout(flush, Math.max(together, flushedAt + apart - performance.now()))
  }
}
