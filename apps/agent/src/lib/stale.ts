import { type RealtimeMessage, staleAfter } from '@stoa/contract/realtime'
import type { QueryClient, QueryKey } from '@tanstack/react-query'

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

/** Gathers marks and refetches what is on screen, soon but not for every single event. */
export function createStaleCollector(queryClient: Pick<QueryClient, 'invalidateQueries'>) {
  let marks = new Set<Mark>()
  let timer: ReturnType<typeof setTimeout> | null = null
  let flushedAt = Number.NEGATIVE_INFINITY

  const flush = () => {
    const gathered = marks
    marks = new Set()
    timer = null
    flushedAt = performance.now()
    queryClient.invalidateQueries({ predicate: ({ queryKey }) => isStale(queryKey, gathered) })
  }
  return (event: Event) => {
    for (const mark of marksOf(event)) marks.add(mark)
    if (marks.size === 0 || timer) return
    timer = setTimeout(flush, Math.max(together, flushedAt + apart - performance.now()))
  }
}
