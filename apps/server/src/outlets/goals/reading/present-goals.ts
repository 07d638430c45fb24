import type { Goal } from '@stoa/contract/goals'
import { unitOf } from '@stoa/contract/metrics-within'
import { type BusinessCalendar, loadCalendar } from '../../../core/business-hours/queries.ts'
import { departmentNames, departmentSettings } from '../../../core/departments/queries.ts'
import { personNames } from '../../../core/people/queries.ts'
import type { Db } from '../../../platform/db/database.ts'
import type { Measured } from '../../reports/queries.ts'
import { maySet, type Viewer } from '../access.ts'
import { elapsedOf } from '../rules/elapsed.ts'
import { standing } from '../rules/standing.ts'
import { spanOf } from '../span.ts'
import type { GoalRow } from '../store.ts'
import { measureGoals } from './measure-goals.ts'

/** The hours of a goal's department; null where there are none, or it is of all. */
const calendarsOf = async (db: Db, goals: readonly GoalRow[]): Promise<Map<number, BusinessCalendar>> => {
  const found = new Map<number, BusinessCalendar>()
  for (const id of new Set(goals.flatMap(({ departmentId }) => departmentId ?? []))) {
    const { calendarId } = await departmentSettings(db, id)
    if (calendarId !== null) found.set(id, await loadCalendar(db, calendarId))
  }
  return found
}

const addsUp = (goal: GoalRow): boolean => ['count', 'minutes'].includes(unitOf(goal.metric))

const progressOf = (
  goal: GoalRow,
  value: number | null,
  now: Temporal.Instant,
  calendar: BusinessCalendar | null,
): Goal['progress'] => {
  const span = spanOf(goal)
  const { elapsed, basis } = elapsedOf(span, now, calendar)
  const begun = Temporal.Instant.compare(now, span.from) >= 0
  const when = !begun ? 'coming' : Temporal.Instant.compare(now, span.until) >= 0 ? 'over' : 'running'
  return {
    from: goal.from.toString(),
    to: goal.to.toString(),
    value,
    elapsed,
    basis,
    ...standing({ adds: addsUp(goal), aim: goal.aim, target: goal.target, value, elapsed, when }),
  }
}

/** Goals with how far they are, and the days that it is made of. */
export const presentGoals = async (
  db: Db,
  viewer: Viewer,
  goals: readonly GoalRow[],
  now: Temporal.Instant,
): Promise<{ goal: Goal; measured: Measured }[]> => {
  if (goals.length === 0) return []
  const measured = await measureGoals(db, goals)
  const calendars = await calendarsOf(db, goals)
  const departments = await departmentNames(
    db,
    goals.flatMap(({ departmentId }) => departmentId ?? []),
  )
  const agents = await personNames(
    db,
    goals.flatMap(({ agentId }) => agentId ?? []),
  )
  const named = (names: ReadonlyMap<number, string>, id: number | null) =>
    id === null ? null : { id, name: names.get(id) ?? '' }
  return goals.flatMap((goal, at) => {
    const found = measured[at]
    if (!found) return []
    const { id, name, metric, within, aim, target, departmentId, agentId, period, zone } = goal
    const calendar = departmentId === null ? null : (calendars.get(departmentId) ?? null)
    return {
      measured: found,
      goal: {
        ...{ id, name, metric, within, aim, target, period, zone },
        department: named(departments, departmentId),
        agent: named(agents, agentId),
        progress: progressOf(goal, found.value, now, calendar),
        can: { change: maySet(viewer, goal) },
      },
    }
  })
}
