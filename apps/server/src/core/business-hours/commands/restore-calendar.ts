import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { calendarEvents } from '../events.ts'
import { lockCalendar, nameIsTaken, setDeleted } from '../store.ts'

/** One that is there stays as it is. @throws not_found, name_taken (another one got its name since) */
export const restoreCalendar = async (act: Act, id: number): Promise<void> => {
  const { deleted, name } = await lockCalendar(act.tx, id)
  if (!deleted) return
  if (await nameIsTaken(act.tx, name, id)) return refuse('name_taken')
  await setDeleted(act.tx, id, null)
  await record(act, calendarEvents, 'calendar.restored', { calendarId: id, name })
}
