import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { type Caller, personNames } from '../../people/queries.ts'
import { ticketFor } from '../../tickets/queries.ts'
import { spentTimeEvents } from '../events.ts'
import { type Entry, insertEntry } from '../store.ts'
import { requireSpent } from '../today.ts'

type Added = Entry & { ticketId: number; agentId?: number | undefined }

/** A program says whose time it was, a person writes down their own. @throws not_found, not_allowed, invalid_request, day_ahead */
export const addTime = async (act: Act, caller: Caller, added: Added): Promise<number> => {
  const { tx, clock } = act
  const { ticketId, agentId, minutes, day, note } = added
  const { departmentId } = await ticketFor(tx, caller, ticketId, 'ticket.track-time')
  if (caller.kind === 'user' && agentId !== undefined && agentId !== caller.id) return refuse('not_allowed')
  const personId = caller.kind === 'user' ? caller.id : agentId
  if (personId === undefined || !(await personNames(tx, [personId])).has(personId))
    return refuse('invalid_request', 'body.agentId: a key has to name somebody who works here')
  await requireSpent(act, caller, day)
  const entry = { ticketId, personId, departmentId, day, minutes, note }
  const entryId = await insertEntry(tx, { ...entry, at: clock.now() })
  const data = { entryId, personId, minutes, day: day.toString() }
  await record(act, spentTimeEvents, 'spent-time.added', data, ticketId)
  return entryId
}
