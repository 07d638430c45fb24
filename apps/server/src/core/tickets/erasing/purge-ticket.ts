import { sql } from 'kysely'
import { type Act, system } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { type Platform, write } from '../../../platform/platform.ts'
import { ticketEvents } from '../events.ts'
import { mayBePurged } from '../rules/may-be-purged.ts'
import { lockTicket, lockTickets, type TicketRow } from '../store.ts'
import type { ErasesAlong } from './erases-along.ts'
import { emptyTickets, markPurged, mergedIntoThem } from './store.ts'

const AT_ONCE = 50
const HOURS_OF_A_DAY = 24

/**
 * Everything that was said in a ticket goes for good, with what was merged into it: nobody sees it any more, and no restoring brings it back. That
 * it was there, where and when, stays for the reports. @throws not_found, ticket_merged, cannot_purge
 */
export const purgeTicket = async (act: Act, ticketId: number, along: ErasesAlong): Promise<void> => {
  const ticket = (await lockTicket(act.tx, ticketId)) ?? refuse('not_found')
  if (ticket.mergedIntoId !== null) return refuse('ticket_merged')
  if (!mayBePurged(ticket)) return refuse('cannot_purge')
  await purgeLocked(act, [ticket], along)
}

/** Those that are not gone yet, with those merged into them; locked by whoever calls. @returns how many messages and files went */
export const purgeLocked = async (
  act: Act,
  tickets: readonly TicketRow[],
  along: ErasesAlong,
): Promise<{ messages: number; files: number }> => {
  const { tx, clock } = act
  const at = clock.now()
  const known = new Set(tickets.map(({ id }) => id))
  const others = (await mergedIntoThem(tx, [...known])).filter(id => !known.has(id))
  const merged = await lockTickets(tx, sql`select unnest(${others}::bigint[])`, { skipLocked: false })
  const all = [...tickets, ...merged]
  const { files, ...erased } = await emptyTickets(
    tx,
    all.map(({ id }) => id),
    at,
  )
  await along(tx, erased)
  const codes = await markPurged(tx, all, at)
  for (const { id, code } of codes) await record(act, ticketEvents, 'ticket.purged', { code }, id)
  return { messages: erased.messageIds.length, files }
}

/** Purges what was deleted as many days ago as the company says. A chore. */
export const purgeDeleted = async (
  platform: Platform,
  purgeAfterDays: number | null,
  along: ErasesAlong,
): Promise<void> => {
  if (purgeAfterDays === null) return
  const before = platform.clock.now().subtract({ hours: purgeAfterDays * HOURS_OF_A_DAY })
  const some = (act: Act) => purgeSome(act, before, along)
  while ((await write(platform, system, some)) === AT_ONCE);
}

const purgeSome = async (act: Act, before: Temporal.Instant, along: ErasesAlong): Promise<number> => {
  const ids = sql`
    select id from ticket where status = 'deleted' and purged_at is null and merged_into_id is null
      and status_changed_at <= ${before}
    order by status_changed_at limit ${AT_ONCE}`
  const tickets = await lockTickets(act.tx, ids, { skipLocked: true })
  // Between choosing and locking one may have been restored.
  await purgeLocked(
    act,
    tickets.filter(({ status }) => status === 'deleted'),
    along,
  )
  return tickets.length
}
