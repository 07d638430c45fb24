import { sql } from 'kysely'
import type { Db } from '../../platform/db/database.ts'
import { everydayEvents, nounsOfAdministration } from './administration.ts'

export type EntryRow = {
  id: number
  name: string
  at: Temporal.Instant
  actor_kind: string
  actor_id: number | null
  data: object
}

export type EntryFilter = {
  actorId?: number | undefined
  noun?: string | undefined
  since?: Temporal.Instant | undefined
  until?: Temporal.Instant | undefined
}

/** Word for word the predicate of the index `event_of_audit`, so that the planner may use it. */
const ofAdministration = sql`
  ((ticket_id is null and name not in ('availability.changed', 'user.signed-in')) or name in ('ticket.purged', 'mail-ban.created'))`

/** Entries below an id, newest first. */
export const entriesBefore = async (
  db: Db,
  filter: EntryFilter,
  before: number,
  limit: number,
): Promise<EntryRow[]> => {
  const { actorId = null, noun, since = null, until = null } = filter
  const nouns = nounsOfAdministration.filter(each => noun === undefined || each === noun)
  const { rows } = await sql<EntryRow>`
    select id, name, at, actor_kind, actor_id, data from event
    where ${ofAdministration} and id < ${before}
      and split_part(name, '.', 1) = any(${nouns}::text[])
      and name <> all(${[...everydayEvents]}::text[])
      and (${actorId}::bigint is null or (actor_kind = 'user' and actor_id = ${actorId}))
      and (${since}::timestamptz is null or at >= ${since}) and (${until}::timestamptz is null or at < ${until})
    order by id desc limit ${limit}`.execute(db)
  return rows
}

/** Names of things that left no row behind: the event of their end says what they were called. */
export const namesOfTheGone = async (
  db: Db,
  thing: { ended: string; field: string },
  ids: readonly number[],
): Promise<Map<number, string>> => {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<{ id: number; name: string }>`
    select (data ->> ${thing.field})::bigint as id, data ->> 'name' as name from event
    where ${ofAdministration} and name = ${thing.ended} and (data ->> ${thing.field})::bigint = any(${[...ids]}::bigint[])
      and data ? 'name'`.execute(db)
  return new Map(rows.map(row => [row.id, row.name]))
}
