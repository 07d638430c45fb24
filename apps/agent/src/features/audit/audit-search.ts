import { startOfDay } from './start-of-day.ts'

/** What of the log is shown; it stands in the URL. Days are those of the reader, both included. */
export type AuditSearch = { person?: number; noun?: string; q?: string; since?: string; until?: string }

/** Reads the URL; whatever makes no sense is left out rather than refused. */
export function auditSearch(search: Record<string, unknown>): AuditSearch {
  const found: AuditSearch = {}
  if (Number.isInteger(search.person) && Number(search.person) > 0) found.person = Number(search.person)
  if (typeof search.noun === 'string' && search.noun) found.noun = search.noun
  const q = typeof search.q === 'number' ? String(search.q) : search.q
  if (typeof q === 'string' && q.trim()) found.q = q
  for (const end of ['since', 'until'] as const) if (isDay(search[end])) found[end] = search[end]
  return found
}

const isDay = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value))

/** The same as the query of `audit.list`. */
export const filterOf = ({ person, noun, q, since, until }: AuditSearch, timeZone: string) => ({
  ...(person !== undefined && { actorId: person }),
  ...(noun !== undefined && { noun }),
  ...(q !== undefined && { q }),
  ...(since !== undefined && { since: startOfDay(since, timeZone) }),
  ...(until !== undefined && { until: startOfDay(until, timeZone, 1) }),
})
