import type { AuditEntry, audit } from '@stoa/contract/audit'
import type { Answer, Request } from '@stoa/contract/route'
import type { Db } from '../../platform/db/database.ts'
import { refuse } from '../../platform/http/refusal.ts'
import { nounsOfAdministration } from './administration.ts'
import type { NamesByKind } from './names.ts'
import { presentEntries } from './present-entries.ts'
import { says } from './rules/says.ts'
import { type EntryFilter, entriesBefore } from './store.ts'

/** A search reads this many entries for a page at most; the cursor goes on from there, found or not. */
const MOST_READ = 5000
const AT_ONCE = 200

/** @throws Refusal invalid_request where a moment or the cursor is none */
const parsed = (query: Request<typeof audit.list>['query']): { filter: EntryFilter; before: number } => {
  const { actorId, noun, since, until, cursor } = query
  const moment = (value: string | undefined, field: string) => {
    try {
      return value === undefined ? undefined : Temporal.Instant.from(value)
    } catch {
      return refuse('invalid_request', `query.${field}: not a moment such as 2026-11-23T10:00:00Z`)
    }
  }
  const before = cursor === undefined ? Number.MAX_SAFE_INTEGER : Number(cursor)
  if (!Number.isSafeInteger(before))
    return refuse('invalid_request', 'query.cursor: not a cursor that this list gave out')
  return { filter: { actorId, noun, since: moment(since, 'since'), until: moment(until, 'until') }, before }
}

/** A page of the audit log, newest first. A search may end a page early; `nextCursor` goes on. */
export const listEntries = async (
  db: Db,
  namesByKind: NamesByKind,
  query: Request<typeof audit.list>['query'],
): Promise<Answer<typeof audit.list>> => {
  const { q, limit } = query
  const { filter, before: start } = parsed(query)
  const found: AuditEntry[] = []
  let before = start
  let read = 0
  let more = true
  while (more && found.length <= limit && read < MOST_READ) {
    const wanted = q ? AT_ONCE : limit + 1
    const rows = await entriesBefore(db, filter, before, wanted)
    const entries = await presentEntries(db, namesByKind, rows)
    found.push(...(q ? entries.filter(entry => says(entry, q)) : entries))
    read += rows.length
    more = rows.length === wanted
    before = rows.at(-1)?.id ?? before
  }
  const items = found.slice(0, limit)
  const last = found.length > limit ? items.at(-1)?.id : before
  const nextCursor = found.length > limit || more ? String(last) : null
  return { items, nextCursor, nouns: [...nounsOfAdministration] }
}
