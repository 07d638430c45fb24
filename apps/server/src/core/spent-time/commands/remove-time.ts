import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import type { Caller } from '../../people/queries.ts'
import { spentTimeEvents } from '../events.ts'
import { ownEntry } from '../own-entry.ts'
import { deleteEntry } from '../store.ts'

/** @throws not_found, not_allowed */
export const removeTime = async (
  act: Act,
  caller: Caller,
  removed: { ticketId: number; entryId: number },
): Promise<void> => {
  const { id, ticketId, minutes, day } = await ownEntry(act, caller, removed)
  await deleteEntry(act.tx, id)
  const data = { entryId: id, minutes, day: day.toString() }
  await record(act, spentTimeEvents, 'spent-time.removed', data, ticketId)
}
