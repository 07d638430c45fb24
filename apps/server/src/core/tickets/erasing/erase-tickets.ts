import { sql } from 'kysely'
import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { deleteLocked } from '../commands/delete-ticket.ts'
import { ticketEvents } from '../events.ts'
import { lockTickets } from '../store.ts'
import type { ErasesAlong } from './erases-along.ts'
import { purgeLocked } from './purge-ticket.ts'
import { emptyTickets } from './store.ts'

type Given = { ids: readonly number[]; conversations: 'anonymise' | 'delete' }

/**
 * Because their customer has to be forgotten: `delete` purges them, whatever they are; `anonymise` leaves them as they stand, without a word of
 * what was said in them. @returns how many messages and files went
 */
export const eraseTickets = async (
  act: Act,
  { ids, conversations }: Given,
  along: ErasesAlong,
): Promise<{ messages: number; files: number }> => {
  const { tx, clock } = act
  const tickets = await lockTickets(tx, sql`select unnest(${ids}::bigint[])`, { skipLocked: false })
  if (tickets.length === 0) return { messages: 0, files: 0 }
  if (conversations === 'delete') {
    // Whoever still has to do with it, such as a promise or a queue, hears that there is nothing to do any more.
    for (const ticket of tickets) await deleteLocked(act, ticket)
    return purgeLocked(act, tickets, along)
  }
  const { files, ...erased } = await emptyTickets(
    tx,
    tickets.map(({ id }) => id),
    clock.now(),
  )
  await along(tx, erased)
  for (const { id } of tickets) await record(act, ticketEvents, 'ticket.erased', {}, id)
  return { messages: erased.messageIds.length, files }
}
