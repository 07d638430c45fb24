import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { requireChangeable, type Viewer } from '../access.ts'
import { goalEvents } from '../events.ts'
import { markGoalDeleted } from '../store.ts'

/** @throws Refusal not_found, not_allowed */
export const deleteGoal = async (act: Act, viewer: Viewer, id: number): Promise<void> => {
  const { name } = await requireChangeable(act.tx, viewer, id)
  await markGoalDeleted(act.tx, id, act.clock.now())
  await record(act, goalEvents, 'goal.deleted', { goalId: id, name })
}

/** @throws Refusal not_found, not_allowed */
export const restoreGoal = async (act: Act, viewer: Viewer, id: number): Promise<void> => {
  const { name, deletedAt } = await requireChangeable(act.tx, viewer, id, { deleted: true })
  if (deletedAt === null) return
  await markGoalDeleted(act.tx, id, null)
  await record(act, goalEvents, 'goal.restored', { goalId: id, name })
}
