import { sql } from 'kysely'
import type { Act } from '../../../platform/events/act.ts'
import { system } from '../../../platform/events/act.ts'
import { gathering } from '../../../platform/events/gathering.ts'
import { record } from '../../../platform/events/record.ts'
import { type Platform, write } from '../../../platform/platform.ts'
import { ticketEvents } from '../events.ts'
import { nextStatus } from '../rules/next-status.ts'
import { lockTickets, moveTicket, type TicketRow } from '../store.ts'

const BATCH = 200

/** Postponed tickets whose time has come are waited for again. A chore. */
export const returnPostponed = async (platform: Platform): Promise<void> => {
  const now = platform.clock.now()
  const due =
    await sql`select 1 from ticket where status = 'postponed' and postponed_until <= ${now} limit 1`.execute(
      platform.db,
    )
  if (due.rows.length === 0) return
  let returned: number
  do returned = await write(platform, system, returnSome)
  while (returned === BATCH)
}

/** Those that somebody is at this very moment acting on wait for the next round. @returns how many returned */
const returnSome = async (act: Act): Promise<number> => {
  const now = act.clock.now()
  const ids = sql`
    select id from ticket where status = 'postponed' and postponed_until <= ${now} order by postponed_until limit ${BATCH}`
  const tickets = await lockTickets(act.tx, ids, { skipLocked: true })
  return gathering(act, async together => {
    for (const ticket of tickets) if (isDue(ticket, now)) await returnTicket(together, ticket)
    return tickets.length
  })
}

/** Between choosing and locking somebody may have answered it, or put it off further. */
const isDue = ({ postponedUntil }: TicketRow, now: Temporal.Instant) =>
  postponedUntil !== null && Temporal.Instant.compare(postponedUntil, now) <= 0

const returnTicket = async (act: Act, ticket: TicketRow): Promise<void> => {
  const status = nextStatus(ticket, 'returned')
  if (!status) return
  await moveTicket(act, ticket, { status })
  const data = { status: { from: ticket.status, to: status } }
  await record(act, ticketEvents, 'ticket.returned', data, ticket.id)
}
