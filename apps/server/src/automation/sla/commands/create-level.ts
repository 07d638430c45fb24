import { calendarExists } from '../../../core/business-hours/queries.ts'
import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { slaEvents } from '../events.ts'
import { insertLevel, type LevelInput } from '../store/levels.ts'
import { checkLevel } from './check-level.ts'

/** @throws name_taken, calendar_unknown, target_repeated */
export const createLevel = async (act: Act, level: LevelInput): Promise<{ id: number }> => {
  if (level.calendarId !== null && !(await calendarExists(act.tx, level.calendarId)))
    return refuse('calendar_unknown')
  await checkLevel(act, level, null)
  const id = await insertLevel(act.tx, level, act.clock.now())
  await record(act, slaEvents, 'sla-level.created', { levelId: id, name: level.name })
  return { id }
}
