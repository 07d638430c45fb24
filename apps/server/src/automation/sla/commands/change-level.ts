import { calendarExists } from '../../../core/business-hours/queries.ts'
import { changesBetween } from '../../../platform/changes-between.ts'
import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { slaEvents } from '../events.ts'
import { type LevelInput, lockLevel, updateLevel } from '../store/levels.ts'
import { takeTurn } from '../store/turn.ts'
import { checkLevel } from './check-level.ts'
import { recomputeForLevel } from './recompute-clocks.ts'

/** Its open clocks are computed anew in the same transaction. @throws not_found, name_taken, calendar_unknown, target_repeated */
export const changeLevel = async (act: Act, id: number, change: Partial<LevelInput>): Promise<void> => {
  // Before the turn is taken: whoever changes a calendar has locked it when he waits for his turn.
  const calendarStands = change.calendarId == null || (await calendarExists(act.tx, change.calendarId))
  await takeTurn(act)
  const level = await lockLevel(act.tx, id)
  if (!level || level.deletedAt) return refuse('not_found')
  const { name, calendarId, warnBefore, targets } = level
  const before = { name, calendarId, warnBefore, targets }
  const after = { ...before, ...change }
  const changes = changesBetween(before, after)
  if (Object.keys(changes).length === 0) return
  // A calendar that was deleted meanwhile may stay.
  if (!calendarStands && after.calendarId !== calendarId) return refuse('calendar_unknown')
  await checkLevel(act, after, id)
  await updateLevel(act.tx, id, after)
  await record(act, slaEvents, 'sla-level.changed', { levelId: id, name: after.name, changes })
  await recomputeForLevel(act, id)
}
