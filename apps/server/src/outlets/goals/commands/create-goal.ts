import type { GoalInput } from '@stoa/contract/goals'
import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import type { Viewer } from '../access.ts'
import { goalEvents } from '../events.ts'
import { spanOf } from '../span.ts'
import { insertGoal } from '../store.ts'
import { checkGoal } from './check-goal.ts'

/** What happened in its period before it was set counts. @throws Refusal not_allowed, department_unknown, lead_unknown, period_invalid */
export const createGoal = async (act: Act, viewer: Viewer, given: GoalInput): Promise<{ id: number }> => {
  const goal = await checkGoal(act, viewer, given)
  const id = await insertGoal(act.tx, goal, { closeAt: spanOf(goal).until, at: act.clock.now() })
  await record(act, goalEvents, 'goal.created', { goalId: id, name: goal.name })
  return { id }
}
