import type { Groups, Trial } from '@stoa/contract/conditions'
import { type RawBuilder, sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'
import type { Hit } from './look.ts'
import type { Seen } from './look-back.ts'
import { newest } from './newest.ts'
import { type Asker, conditionsSql, joined } from './query.ts'
import type { Source, Span } from './source.ts'

const mostExamples = 50

type Found = readonly (readonly [number, Hit])[]

export const presentTrial = async (
  db: Db | Tx,
  { span, seen, groups, asker }: { span: Span; seen: Seen; groups: Groups; asker: Asker },
): Promise<Trial> => {
  const found = [...seen.hits]
  const names = await departmentNames(db, new Set(found.map(([, hit]) => hit.departmentId)))
  const department = (id: number) => ({ id, name: names.get(id) ?? '' })
  const examples = newest(found, mostExamples)
  const tickets = await ticketsOf(db, examples, groups, asker)
  const looked = seen.looked.size + seen.lookedBeside
  const sampled = seen.all > seen.moments
  const share = sampled ? seen.all / Math.max(1, seen.moments) : 1
  return {
    from: span.from.toString(),
    to: span.to.toString(),
    looked,
    of: seen.moments === 0 ? seen.all : Math.round(looked * share),
    sampled,
    matched: found.length,
    estimated: Math.round(found.length * share),
    byDepartment: countsOf(found, hit => hit.departmentId)
      .map(([id, count]) => ({ department: department(id), count }))
      .toSorted((one, other) => other.count - one.count),
    byDay: countsOf(found, hit => hit.day)
      .map(([day, count]) => ({ day, count }))
      .toSorted((one, other) => (one.day < other.day ? -1 : 1)),
    examples: examples.flatMap(([id, hit]) => {
      const ticket = tickets.get(id)
      if (!ticket) return []
      const { code, subject, group } = ticket
      const at = Temporal.Instant.fromEpochMilliseconds(hit.second * 1000).toString()
      return [{ ticket: { id, code, subject }, department: department(hit.departmentId), at, group }]
    }),
  }
}

const countsOf = <Key>(found: Found, keyOf: (hit: Hit) => Key): [Key, number][] => {
  const counts = new Map<Key, number>()
  for (const [, hit] of found) counts.set(keyOf(hit), (counts.get(keyOf(hit)) ?? 0) + 1)
  return [...counts]
}

const departmentNames = async (db: Db | Tx, ids: ReadonlySet<number>): Promise<Map<number, string>> => {
  const { rows } = await sql<{ id: number; name: string }>`
    select id, name from department where id = any (${[...ids]}::bigint[])`.execute(db)
  return new Map(rows.map(row => [row.id, row.name]))
}

type Told = { id: number; code: string; subject: string; group: number }

/** What the examples are, and which group of conditions held. */
const ticketsOf = async (
  db: Db | Tx,
  examples: Found,
  groups: Groups,
  asker: Asker,
): Promise<Map<number, Told>> => {
  const told = new Map<number, Told>()
  for (const source of new Set(examples.map(([, hit]) => hit.source))) {
    const own = examples.filter(([, hit]) => hit.source === source)
    const { rows } = await sql<Told>`
      select ticket.id, code, ticket.subject, ${firstGroup(groups, source, asker)} as "group"
      ${joined(againOf(own), groups, asker)}`.execute(db)
    for (const row of rows) told.set(row.id, row)
  }
  return told
}

/** The moments of some hits of one source, as rows. */
export const againOf = (found: Found): RawBuilder<unknown> => {
  const source = found[0]?.[1].source
  if (!source) return sql`select from event where false`
  return source.again(
    found.map(([id]) => id),
    found.map(([, hit]) => hit.id),
  )
}

const firstGroup = (groups: Groups, source: Source, asker: Asker): RawBuilder<unknown> => {
  if (groups.length < 2) return sql`0`
  const cases = groups.map(
    (group, at) => sql`when ${conditionsSql([group], source, asker)} then ${sql.lit(at)}`,
  )
  return sql`case ${sql.join(cases, sql` `)} else 0 end`
}
