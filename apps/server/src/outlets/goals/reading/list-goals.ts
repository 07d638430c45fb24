import type { Goal, GoalResult, goals } from '@stoa/contract/goals'
import type { Answer } from '@stoa/contract/route'
import type { Caller } from '../../../core/people/queries.ts'
import type { Platform } from '../../../platform/platform.ts'
import { maySee, requireGoal, viewerOf } from '../access.ts'
import { listGoalRows, listResults } from '../store.ts'
import { measureGoals } from './measure-goals.ts'
import { presentGoals } from './present-goals.ts'

const mostResults = 24

type Needs = Pick<Platform, 'db' | 'clock'>

export const listGoals = async ({ db, clock }: Needs, caller: Caller): Promise<Answer<typeof goals.list>> => {
  const viewer = await viewerOf(db, caller)
  const rows = (await listGoalRows(db)).filter(goal => maySee(viewer, goal))
  const items = (await presentGoals(db, viewer, rows, clock.now())).map(({ goal }) => goal)
  const { sets } = viewer
  return {
    items,
    can: {
      create: sets === 'all' || sets.length > 0,
      departments: sets === 'all' ? null : [...sets],
    },
  }
}

/** @throws Refusal not_found */
export const getGoal = async (
  { db, clock }: Needs,
  caller: Caller,
  id: number,
): Promise<Answer<typeof goals.get>> => {
  const viewer = await viewerOf(db, caller)
  const row = await requireGoal(db, viewer, id)
  const [found] = await presentGoals(db, viewer, [row], clock.now())
  if (!found) throw new Error(`Goal ${id} was measured and is not there.`)
  // What became of it when it was of somebody else is not for whoever sees it now.
  const rows = (await listResults(db, id, mostResults)).filter(result => maySee(viewer, result))
  const today = await measureGoals(db, rows)
  const results = rows.map(
    ({ from, to, metric, within, aim, target, value, met, closedAt }, at): GoalResult => ({
      ...{ metric, within, aim, target, value, met },
      from: from.toString(),
      to: to.toString(),
      closedAt: closedAt.toString(),
      today: today[at]?.value ?? null,
    }),
  )
  return { goal: found.goal, points: found.measured.days, results }
}

/** @throws Refusal not_found */
export const showGoal = async (needs: Needs, caller: Caller, id: number): Promise<Goal> =>
  (await getGoal(needs, caller, id)).goal
