import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import type { Caller } from '../../people/queries.ts'
import { spentTimeEvents } from '../events.ts'
import { ownEntry } from '../own-entry.ts'
import { type Entry, updateEntry } from '../store.ts'
import { requireSpent } from '../today.ts'

type Corrected = Partial<Entry> & { ticketId: number; entryId: number }

/** @throws not_found, not_allowed, day_ahead */
export const changeTime = async (act: Act, caller: Caller, corrected: Corrected): Promise<void> => {
  const { ticketId, entryId, ...given } = corrected
  const before = await ownEntry(act, caller, corrected)
  const after = { ...before, ...given }
  const stays = after.minutes === before.minutes && after.day.equals(before.day)
  if (stays && after.note === before.note) return
  await requireSpent(act, caller, after.day)
  await updateEntry(act.tx, entryId, after)
  const told = ({ minutes, day }: Entry) => ({ minutes, day: day.toString() })
  const data = { entryId, ...told(after), before: told(before) }
  await record(act, spentTimeEvents, 'spent-time.changed', data, ticketId)
}
