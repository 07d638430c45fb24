import { departmentExists } from '../../../core/departments/queries.ts'
import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { goalEvents } from '../events.ts'
import { periodAfter } from '../rules/periods.ts'
import { isMet } from '../rules/standing.ts'
import { spanOf } from '../span.ts'
import { findGoal, type GoalRow, insertResult, updateGoal } from '../store.ts'

const goesOn = async (act: Act, { departmentId }: GoalRow): Promise<boolean> =>
  departmentId === null || (await departmentExists(act.tx, departmentId))

/**
 * Writes down what became of the running period, and lets the next one begin. Nothing where somebody else did, or changed the goal
 * since `seen` was read and measured. A goal of a department that is gone ends with its period.
 */
export const closePeriod = async (act: Act, seen: GoalRow, value: number | null): Promise<void> => {
  const goal = await findGoal(act.tx, seen.id, { lock: true })
  if (JSON.stringify(goal) !== JSON.stringify(seen)) return
  const { id, name: _, period, closeAt: _close, deletedAt: _deleted, ...wanted } = seen
  const met = value === null ? null : isMet(seen.aim, value, seen.target)
  const result = { ...wanted, goalId: id, value, met, closedAt: act.clock.now() }
  const isNew = await insertResult(act.tx, result)
  const next = (await goesOn(act, seen)) ? periodAfter(period, seen) : null
  const after = { ...seen, ...next }
  await updateGoal(act.tx, id, shapeOf(after), next && spanOf(after).until)
  if (isNew)
    await record(act, goalEvents, 'goal-period.closed', {
      goalId: id,
      from: seen.from.toString(),
      to: seen.to.toString(),
      met,
    })
}

const shapeOf = ({ id: _, closeAt: _close, deletedAt: _deleted, ...shape }: GoalRow) => shape
