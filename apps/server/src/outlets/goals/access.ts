import { departmentsWith, inScope, type Scope } from '../../core/departments/queries.ts'
import type { Caller } from '../../core/people/queries.ts'
import type { Db, Tx } from '../../platform/db/database.ts'
import { refuse } from '../../platform/http/refusal.ts'
import { findGoal, type GoalRow } from './store.ts'

/** Of which departments somebody reads and sets goals, and who that is. */
export type Viewer = { personId: number | null; reads: Scope; sets: Scope }

export const viewerOf = async (db: Db | Tx, caller: Caller): Promise<Viewer> => ({
  personId: caller.kind === 'user' ? caller.id : null,
  reads: await departmentsWith(db, caller, 'report.read'),
  sets: await departmentsWith(db, caller, 'goal.change'),
})

type Of = Pick<GoalRow, 'departmentId' | 'agentId'>

/** What is of all departments takes the right in all. */
const covers = (scope: Scope, { departmentId }: Of): boolean =>
  departmentId === null ? scope === 'all' : inScope(scope, departmentId)

/** An agent sees the goals that are the agent's own. */
export const maySee = (viewer: Viewer, goal: Of): boolean =>
  covers(viewer.reads, goal) || (goal.agentId !== null && goal.agentId === viewer.personId)

export const maySet = (viewer: Viewer, goal: Of): boolean => covers(viewer.sets, goal)

/** @throws Refusal not_found, also where it is not for the caller */
export const requireGoal = async (db: Db, viewer: Viewer, id: number): Promise<GoalRow> => {
  const goal = await findGoal(db, id)
  return goal && goal.deletedAt === null && maySee(viewer, goal) ? goal : refuse('not_found')
}

/** Locked until the end of the transaction; a deleted one only where `deleted`. @throws Refusal not_found, not_allowed */
export const requireChangeable = async (
  tx: Tx,
  viewer: Viewer,
  id: number,
  { deleted = false } = {},
): Promise<GoalRow> => {
  const goal = await findGoal(tx, id, { lock: true })
  if (!goal || !maySee(viewer, goal) || (goal.deletedAt !== null && !deleted)) return refuse('not_found')
  return maySet(viewer, goal) ? goal : refuse('not_allowed')
}
