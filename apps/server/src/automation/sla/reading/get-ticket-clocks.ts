import type { Clock as ShownClock, TicketClocks } from '@stoa/contract/sla'
import {
  type BusinessCalendar,
  calendarFacts,
  isOpen,
  loadCalendar,
} from '../../../core/business-hours/queries.ts'
import { departmentSettings } from '../../../core/departments/queries.ts'
import type { Db } from '../../../platform/db/database.ts'
import { calendarIdOf } from '../load-terms.ts'
import type { Clock } from '../rules/clocks.ts'
import { presentStretches } from '../rules/present-stretches.ts'
import { elapsedOf, holdReasonOf } from '../rules/stretches.ts'
import { findLevels } from '../store/levels.ts'
import { loadStates } from '../store/load-states.ts'
import { findRule } from '../store/rules.ts'

const nothing: TicketClocks = {
  level: null,
  because: 'none',
  ruleName: null,
  calendar: null,
  timeZone: null,
  clocks: [],
}

/** The clocks of a ticket, those of which something was promised, and why they stand where they stand. */
export const getTicketClocks = async (
  db: Db,
  ticketId: number,
  now: Temporal.Instant,
): Promise<TicketClocks> => {
  const state = (await loadStates(db, [ticketId], 'all')).get(ticketId)?.state
  if (!state) return nothing
  const [found] = state.levelId === null ? [] : await findLevels(db, [state.levelId])
  const level = found?.deletedAt === null ? found : undefined
  const rule = state.ruleId === null ? null : await findRule(db, state.ruleId)
  const calendarId = calendarIdOf(found, await departmentSettings(db, state.departmentId))
  const calendar = await loadCalendar(db, calendarId)
  const facts = calendarId === null ? undefined : (await calendarFacts(db, [calendarId])).get(calendarId)
  return {
    level: level ? { id: level.id, name: level.name } : null,
    because: found && !level ? 'none' : state.because,
    ruleName: rule?.name ?? null,
    calendar: facts && calendarId !== null ? { id: calendarId, name: facts.name } : null,
    timeZone: facts?.timeZone ?? null,
    clocks: state.clocks.flatMap(clock => presentClock(clock, calendar, now)),
  }
}

/** None where nothing was ever promised. */
const presentClock = (clock: Clock, calendar: BusinessCalendar, now: Temporal.Instant): ShownClock[] => {
  const { id, metric, target, startedAt, stretches, dueAt, endedAt, withdrawnAt } = clock
  if (id === null || target === null) return []
  const elapsed = clock.elapsed ?? elapsedOf(stretches, calendar, now)
  const end = endedAt ?? withdrawnAt
  const reason = end ? null : (holdReasonOf(stretches) ?? (isOpen(calendar, now) ? null : 'outside-hours'))
  return [
    {
      id,
      metric,
      state: clock.outcome ?? (withdrawnAt ? 'cancelled' : reason ? 'paused' : 'running'),
      reason,
      startedAt: startedAt.toString(),
      dueAt: dueAt?.toString() ?? null,
      endedAt: end?.toString() ?? null,
      overdue: !end && elapsed > target,
      elapsed,
      target,
      stretches: presentStretches(stretches, calendar, now),
    },
  ]
}
