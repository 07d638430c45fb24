import { sql } from 'kysely'
import type { Db, Tx } from '../../../../platform/db/database.ts'
import type { Curve, Quarter } from '../rules/curve.ts'
import { levels } from '../rules/world.ts'
import type { Into } from './tables.ts'

type Row = { departmentId: number; since: number; queue: number; held: number; agents: number; slots: number }

/** How things stand in these departments, by id. */
export const loadCurves = async (
  tx: Db | Tx,
  into: Into,
  departmentIds: 'all' | readonly number[],
): Promise<Map<number, Curve>> => {
  const which = departmentIds === 'all' ? sql`true` : sql`department_id = any(${departmentIds}::bigint[])`
  const { rows } = await sql<Row>`
    select department_id as "departmentId", extract(epoch from since)::bigint as since, queue, held, agents, slots
    from ${into('report_load_now')} where ${which}`.execute(tx)
  return new Map(rows.map(({ departmentId, since, ...now }) => [departmentId, { since, now }]))
}

export const saveCurves = async (tx: Tx, into: Into, curves: ReadonlyMap<number, Curve>): Promise<void> => {
  const rows = [...curves].map(([department_id, { since, now }]) => ({
    department_id,
    since: new Date(since * 1000).toISOString(),
    ...now,
  }))
  if (rows.length === 0) return
  await sql`
    insert into ${into('report_load_now')}
    select * from jsonb_populate_recordset(null::report_load_now, ${JSON.stringify(rows)}::jsonb)
    on conflict (department_id) do update set since = excluded.since, queue = excluded.queue, held = excluded.held,
      agents = excluded.agents, slots = excluded.slots`.execute(tx)
}

const added = sql.raw(
  levels
    .map(
      level => `${level}_low = least(kept.${level}_low, excluded.${level}_low),
        ${level}_high = greatest(kept.${level}_high, excluded.${level}_high), ${level}_sum = kept.${level}_sum + excluded.${level}_sum`,
    )
    .join(', '),
)

/** Adds quarter-hours, or parts of them, to what is kept. */
export const addQuarters = async (
  tx: Tx,
  into: Into,
  quarters: ReadonlyMap<number, ReadonlyMap<number, Quarter>>,
): Promise<void> => {
  const rows = [...quarters].flatMap(([department_id, some]) =>
    [...some.values()].map(({ at, seconds, covered, ...ranges }) => ({
      department_id,
      at: new Date(at * 1000).toISOString(),
      seconds,
      covered,
      ...Object.fromEntries(
        levels.flatMap(level =>
          (['low', 'high', 'sum'] as const).map(part => [`${level}_${part}`, ranges[level][part]]),
        ),
      ),
    })),
  )
  if (rows.length === 0) return
  await sql`
    insert into ${into('report_load')} as kept
    select * from jsonb_populate_recordset(null::report_load, ${JSON.stringify(rows)}::jsonb)
    on conflict (department_id, at) do update set seconds = kept.seconds + excluded.seconds,
      covered = kept.covered + excluded.covered, ${added}`.execute(tx)
}
