import type { GoalAim, GoalMetric, GoalPeriod } from '@stoa/contract/goals'
import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/db/database.ts'

/** What is wanted, of whom. */
export type Wanted = {
  metric: GoalMetric
  within: number | null
  aim: GoalAim
  target: number
  departmentId: number | null
  agentId: number | null
  zone: string
}
/** With the days of the period that runs. */
export type GoalShape = Wanted & {
  name: string
  period: GoalPeriod
  from: Temporal.PlainDate
  to: Temporal.PlainDate
}
export type GoalRow = GoalShape & {
  id: number
  closeAt: Temporal.Instant | null
  deletedAt: Temporal.Instant | null
}
export type ResultRow = Wanted & {
  goalId: number
  from: Temporal.PlainDate
  to: Temporal.PlainDate
  value: number | null
  met: boolean | null
  closedAt: Temporal.Instant
}

const wanted = sql`metric, within, aim, target, department_id as "departmentId", agent_id as "agentId", zone, from_on as "from", to_on as "to"`
const columns = sql`id, name, period, ${wanted}, close_at as "closeAt", deleted_at as "deletedAt"`

const written = ({ departmentId, agentId, from, to, ...same }: GoalShape) => ({
  ...same,
  department_id: departmentId,
  agent_id: agentId,
  from_on: from,
  to_on: to,
})

/** Those that are not deleted, the oldest first. */
export const listGoalRows = async (db: Db | Tx): Promise<GoalRow[]> =>
  (await sql<GoalRow>`select ${columns} from goal where deleted_at is null order by id`.execute(db)).rows

/** A deleted one too. In a transaction it stays as it is until the end where `lock` says so. */
export const findGoal = async (db: Db | Tx, id: number, { lock = false } = {}): Promise<GoalRow | null> => {
  const { rows } = await sql<GoalRow>`
    select ${columns} from goal where id = ${id} ${lock ? sql`for update` : sql``}`.execute(db)
  return rows[0] ?? null
}

/** Those whose period was over before a moment, the longest first. */
export const listToClose = async (db: Db, before: Temporal.Instant): Promise<GoalRow[]> =>
  (
    await sql<GoalRow>`
      select ${columns} from goal where close_at < ${before} and deleted_at is null order by close_at, id limit 100`.execute(
      db,
    )
  ).rows

export const insertGoal = async (
  tx: Tx,
  goal: GoalShape,
  times: { closeAt: Temporal.Instant; at: Temporal.Instant },
): Promise<number> => {
  const row = await tx
    .insertInto('goal')
    .values({ ...written(goal), close_at: times.closeAt, created_at: times.at })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

export const updateGoal = async (
  tx: Tx,
  id: number,
  goal: GoalShape,
  closeAt: Temporal.Instant | null,
): Promise<void> => {
  await tx
    .updateTable('goal')
    .set({ ...written(goal), close_at: closeAt })
    .where('id', '=', id)
    .execute()
}

export const markGoalDeleted = async (tx: Tx, id: number, at: Temporal.Instant | null): Promise<void> => {
  await tx.updateTable('goal').set({ deleted_at: at }).where('id', '=', id).execute()
}

/** @returns false where it is written already */
export const insertResult = async (tx: Tx, result: ResultRow): Promise<boolean> => {
  const { goalId, departmentId, agentId, from, to, closedAt, ...same } = result
  const row = await tx
    .insertInto('goal_result')
    .values({
      ...same,
      goal_id: goalId,
      department_id: departmentId,
      agent_id: agentId,
      from_on: from,
      to_on: to,
      closed_at: closedAt,
    })
    .onConflict(conflict => conflict.doNothing())
    .returning('goal_id')
    .executeTakeFirst()
  return row !== undefined
}

/** The newest first. */
export const listResults = async (db: Db, goalId: number, limit: number): Promise<ResultRow[]> =>
  (
    await sql<ResultRow>`
      select ${wanted}, goal_id as "goalId", value, met, closed_at as "closedAt" from goal_result
      where goal_id = ${goalId} order by from_on desc, to_on desc limit ${limit}`.execute(db)
  ).rows
