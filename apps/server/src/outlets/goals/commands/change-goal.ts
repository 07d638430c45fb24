import type { GoalInput } from '@stoa/contract/goals'
import { changesBetween } from '../../../platform/changes-between.ts'
import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { requireChangeable, type Viewer } from '../access.ts'
import { goalEvents } from '../events.ts'
import { spanOf } from '../span.ts'
import { type GoalRow, type GoalShape, updateGoal } from '../store.ts'
import { checkGoal } from './check-goal.ts'

/** A period that is over and not closed yet stays the running one, so that none is left out. */
const stillToClose = (goal: GoalRow, after: GoalShape, now: Temporal.Instant): boolean =>
  goal.period !== 'custom' &&
  goal.period === after.period &&
  goal.closeAt !== null &&
  Temporal.Instant.compare(goal.closeAt, now) <= 0

/** From the running period on. @throws Refusal not_found, not_allowed, department_unknown, lead_unknown, period_invalid */
export const changeGoal = async (act: Act, viewer: Viewer, id: number, given: GoalInput): Promise<void> => {
  const goal = await requireChangeable(act.tx, viewer, id)
  const asked = await checkGoal(act, viewer, given)
  const { id: _, closeAt, deletedAt: _deleted, ...before } = goal
  const after = stillToClose(goal, asked, act.clock.now())
    ? { ...asked, from: goal.from, to: goal.to }
    : asked
  const changes = changesBetween(before, after)
  if (Object.keys(changes).length === 0) return
  const sameDays = !changes.from && !changes.to && !changes.zone
  await updateGoal(act.tx, id, after, sameDays ? closeAt : spanOf(after).until)
  await record(act, goalEvents, 'goal.changed', { goalId: id, name: after.name, changes })
}
