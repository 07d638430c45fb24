import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { calendarEvents } from '../events.ts'
import { lockCalendar, setDeleted } from '../store.ts'

/** Whether something of another module keeps these hours. */
export type UsesCalendar = (tx: Act['tx'], calendarId: number) => Promise<boolean>

/** It can be restored. @throws not_found, calendar_in_use */
export const deleteCalendar = async (
  act: Act,
  id: number,
  usedBy: readonly UsesCalendar[],
): Promise<void> => {
  const { deleted, name } = await lockCalendar(act.tx, id)
  if (deleted) return refuse('not_found')
  for (const uses of usedBy) if (await uses(act.tx, id)) return refuse('calendar_in_use')
  await setDeleted(act.tx, id, act.clock.now())
  await record(act, calendarEvents, 'calendar.deleted', { calendarId: id, name })
}
