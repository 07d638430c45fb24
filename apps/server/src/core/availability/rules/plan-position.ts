import type { Week } from '@stoa/contract/business-hours'
import { compileCalendar, isOpen, nextChange } from '../../business-hours/queries.ts'

/** Where a plan stands at a moment. `nextAt`: when it begins or ends next; null: never. */
export type PlanPosition = { inside: boolean; nextAt: Temporal.Instant | null }

export const planPosition = (week: Week, timeZone: string, at: Temporal.Instant): PlanPosition => {
  const times = compileCalendar({ timeZone, week, exceptions: [] })
  return { inside: isOpen(times, at), nextAt: nextChange(times, at) }
}
