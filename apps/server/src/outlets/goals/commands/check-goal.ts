import { type GoalInput, mostGoalDays } from '@stoa/contract/goals'
import { companyZone } from '../../../core/conditions/queries.ts'
import { departmentExists } from '../../../core/departments/queries.ts'
import { findCallerOfPerson } from '../../../core/people/queries.ts'
import type { Act } from '../../../platform/events/act.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { maySet, type Viewer } from '../access.ts'
import { type Days, periodAround } from '../rules/periods.ts'
import type { GoalShape } from '../store.ts'

const daysOf = ({ period, from, to }: GoalInput, today: Temporal.PlainDate): Days => {
  if (period !== 'custom') return periodAround(period, today)
  const chosen = { from: Temporal.PlainDate.from(from ?? ''), to: Temporal.PlainDate.from(to ?? '') }
  const days = chosen.from.until(chosen.to, { largestUnit: 'day' }).days + 1
  return days < 1 || days > mostGoalDays ? refuse('period_invalid') : chosen
}

/** What is to be kept of what was asked for, with the period that runs now. @throws Refusal not_allowed, department_unknown, lead_unknown, period_invalid */
export const checkGoal = async ({ tx, clock }: Act, viewer: Viewer, given: GoalInput): Promise<GoalShape> => {
  if (!maySet(viewer, given)) return refuse('not_allowed')
  const { departmentId, agentId, name, metric, within, aim, target, period } = given
  if (departmentId !== null && !(await departmentExists(tx, departmentId)))
    return refuse('department_unknown')
  if (agentId !== null && !(await findCallerOfPerson(tx, agentId))) return refuse('lead_unknown')
  const zone = given.zone ?? (await companyZone(tx))
  const days = daysOf(given, clock.now().toZonedDateTimeISO(zone).toPlainDate())
  return { name, metric, within, aim, target, departmentId, agentId, period, zone, ...days }
}
