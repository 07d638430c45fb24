import type { SlaMetric } from '@stoa/contract/sla'
import { type RawBuilder, sql } from 'kysely'
import type { Scope } from '../../../core/departments/queries.ts'
import type { Db, Tx } from '../../../platform/db/database.ts'

/** Which promises: those that were kept or ran out between two moments, the end excluded. Nobody is 0, and no level too. */
export type DecidedFilter = {
  from: Temporal.Instant
  until: Temporal.Instant
  departments: Scope
  agents: 'all' | readonly number[]
  levels: 'all' | readonly number[]
  metrics: 'all' | readonly SlaMetric[]
}

type DecidedBy = 'department' | 'agent' | 'level' | 'metric'

/** `place`: in which of the stretches, the first being 1. */
export type DecidedSums = { key: string; place: number; met: number; missed: number }

const among = (column: RawBuilder<unknown>, ids: 'all' | readonly number[]) =>
  ids === 'all' ? [] : [sql`${column} = any(${ids}::bigint[])`]

const wanted = ({ from, until, departments, agents, levels, metrics }: DecidedFilter) =>
  sql.join(
    [
      sql`decided_at >= ${from} and decided_at < ${until}`,
      ...among(sql`department_id`, departments),
      ...among(sql`coalesce(responsible_id, 0)`, agents),
      ...among(sql`coalesce(level_id, 0)`, levels),
      ...(metrics === 'all' ? [] : [sql`metric = any(${metrics}::text[])`]),
    ],
    sql` and `,
  )

const keys: Record<DecidedBy, RawBuilder<string>> = {
  department: sql`department_id::text`,
  agent: sql`coalesce(responsible_id, 0)::text`,
  level: sql`coalesce(level_id, 0)::text`,
  metric: sql`metric`,
}

/** How many promises were kept and how many were missed; without `by` all of them together, with the key ''. */
export const countDecided = async (
  db: Db | Tx,
  filter: DecidedFilter,
  told: { by: DecidedBy | null; starts: readonly Temporal.Instant[] },
): Promise<DecidedSums[]> => {
  const key = told.by === null ? sql`''::text` : keys[told.by]
  const { rows } = await sql<DecidedSums>`
    select ${key} as key, width_bucket(decided_at, ${told.starts.map(String)}::timestamptz[]) as place,
      count(*) filter (where outcome = 'met')::int as met,
      count(*) filter (where outcome is distinct from 'met')::int as missed
    from sla_clock where ${wanted(filter)} group by 1, 2 order by 2, 1`.execute(db)
  return rows
}

/** A promise that was kept, or missed: then perhaps nobody has done it yet. */
export type Decided = {
  id: number
  ticketId: number
  metric: SlaMetric
  met: boolean
  departmentId: number
  levelId: number | null
  responsibleId: number | null
  endedBy: number | null
  startedAt: Temporal.Instant
  dueAt: Temporal.Instant | null
  endedAt: Temporal.Instant | null
  decidedAt: Temporal.Instant
  /** Seconds of business time. */
  target: number
  elapsed: number | null
}

type DecidedPlace = { at: Temporal.Instant; id: number }

/** Newest first, from a place on. */
export const listDecided = async (
  db: Db | Tx,
  filter: DecidedFilter & { met: boolean | null },
  { before, limit }: { before: DecidedPlace | null; limit: number },
): Promise<Decided[]> => {
  const outcome = filter.met === null ? sql`true` : sql`(outcome is not distinct from 'met') = ${filter.met}`
  const after = before ? sql`and (decided_at, id) < (${before.at}::timestamptz, ${before.id}::bigint)` : sql``
  const { rows } = await sql<Decided>`
    select id, ticket_id as "ticketId", metric, outcome is not distinct from 'met' as met, department_id as "departmentId",
      level_id as "levelId", responsible_id as "responsibleId", ended_by as "endedBy", started_at as "startedAt",
      due_at as "dueAt", ended_at as "endedAt", decided_at as "decidedAt", coalesce(target, 0) as target, elapsed
    from sla_clock where ${wanted(filter)} and ${outcome} ${after}
    order by decided_at desc, id desc limit ${limit}`.execute(db)
  return rows
}
