import type { DistributionSettings, toSolveAlgorithms } from '@stoa/contract/distribution'
import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/db/database.ts'

export type Settings = Omit<DistributionSettings, 'departmentId'>
export type Algorithm = (typeof toSolveAlgorithms)[number]

/** What holds where nobody has decided anything: nothing is pushed, nothing expires. */
const byHand: Settings = { method: 'manual', beginWithin: null, lastAgentFirst: false, whenAway: 'keep' }

/** Of these departments, as far as they exist; each has settings. */
export const listSettings = async (
  db: Db | Tx,
  departmentIds: readonly number[] | 'all',
): Promise<DistributionSettings[]> => {
  if (departmentIds.length === 0) return []
  const rows = await db
    .selectFrom('department')
    .leftJoin('distribution_setting', 'department_id', 'department.id')
    .select(['department.id', 'method', 'begin_within', 'last_agent_first', 'when_away'])
    .where('deleted_at', 'is', null)
    .$if(departmentIds !== 'all', query => query.where('department.id', 'in', [...departmentIds].map(Number)))
    .orderBy('department.id')
    .execute()
  return rows.map(row => ({
    departmentId: row.id,
    method: (row.method as Settings['method'] | null) ?? byHand.method,
    beginWithin: row.begin_within,
    lastAgentFirst: row.last_agent_first ?? byHand.lastAgentFirst,
    whenAway: (row.when_away as Settings['whenAway'] | null) ?? byHand.whenAway,
  }))
}

export const settingsOf = async (db: Db | Tx, departmentId: number): Promise<Settings> => {
  const [found] = await listSettings(db, [departmentId])
  if (!found) return byHand
  const { departmentId: _, ...settings } = found
  return settings
}

export const saveSettings = async (tx: Tx, departmentId: number, settings: Settings): Promise<void> => {
  const values = {
    method: settings.method,
    begin_within: settings.beginWithin,
    last_agent_first: settings.lastAgentFirst,
    when_away: settings.whenAway,
  }
  await tx
    .insertInto('distribution_setting')
    .values({ department_id: departmentId, ...values })
    .onConflict(conflict => conflict.column('department_id').doUpdateSet(values))
    .execute()
}

/** The departments whose tickets Stoa gives out by itself; of those named, where some are. */
export const pushingDepartments = async (
  db: Db | Tx,
  among: readonly number[] | 'all',
): Promise<number[]> => {
  if (among.length === 0) return []
  const rows = await db
    .selectFrom('distribution_setting')
    .select('department_id')
    .where('method', '<>', 'manual')
    .$if(among !== 'all', query => query.where('department_id', 'in', [...among].map(Number)))
    .orderBy('department_id')
    .execute()
  return rows.map(row => row.department_id)
}

/** The departments where what an agent holds goes back when the agent goes away. */
export const returningDepartments = async (db: Db | Tx): Promise<number[]> => {
  const rows = await db
    .selectFrom('distribution_setting')
    .select('department_id')
    .where('when_away', '=', 'return')
    .execute()
  return rows.map(row => row.department_id)
}

export const forgetSettings = (tx: Tx, departmentId: number) =>
  tx.deleteFrom('distribution_setting').where('department_id', '=', departmentId).execute()

export const readAlgorithm = async (db: Db | Tx): Promise<Algorithm> => {
  const row = await db.selectFrom('to_solve_setting').select('algorithm').executeTakeFirst()
  return (row?.algorithm ?? 'time_in_queue') as Algorithm
}

export const saveAlgorithm = (tx: Tx, algorithm: Algorithm) =>
  tx
    .insertInto('to_solve_setting')
    .values({ one: true, algorithm })
    .onConflict(conflict => conflict.column('one').doUpdateSet({ algorithm }))
    .execute()

/** What a press of "To solve" has to know, in one look: what comes first, and in how many minutes an answer must be begun where. */
export const offeringSettings = async (
  tx: Tx,
  departmentIds: readonly number[],
): Promise<{ algorithm: Algorithm; beginWithin: Map<number, number> }> => {
  const { rows } = await sql<{
    algorithm: Algorithm | null
    department_id: number | null
    begin_within: number | null
  }>`
    select algorithm, null::bigint as department_id, null::integer as begin_within from to_solve_setting
    union all
    select null, department_id, begin_within from distribution_setting
    where department_id = any(${departmentIds}::bigint[])`.execute(tx)
  return {
    algorithm: rows.find(row => row.algorithm !== null)?.algorithm ?? 'time_in_queue',
    beginWithin: new Map(
      rows.flatMap(row =>
        row.department_id !== null && row.begin_within !== null
          ? [[row.department_id, row.begin_within] as const]
          : [],
      ),
    ),
  }
}
