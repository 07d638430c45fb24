import type { Act } from '../../platform/events/act.ts'
import { refuse } from '../../platform/http/refusal.ts'
import type { Caller } from '../people/queries.ts'
import { ticketFor } from '../tickets/queries.ts'
import { findEntry, type KeptEntry } from './store.ts'

/** Whether it is the caller's to correct: a program corrects for everybody. */
export const isOwn = (caller: Caller, personId: number): boolean =>
  caller.kind === 'key' || caller.id === personId

/** Locks the ticket. @throws not_found, also where the ticket may not be seen; not_allowed */
export const ownEntry = async (
  { tx }: Act,
  caller: Caller,
  { ticketId, entryId }: { ticketId: number; entryId: number },
): Promise<KeptEntry> => {
  await ticketFor(tx, caller, ticketId, 'ticket.track-time')
  const entry = (await findEntry(tx, ticketId, entryId)) ?? refuse('not_found')
  return isOwn(caller, entry.personId) ? entry : refuse('not_allowed')
}
