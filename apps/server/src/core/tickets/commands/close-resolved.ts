import { sql } from 'kysely'
import { type Act, system } from '../../../platform/events/act.ts'
import { gathering } from '../../../platform/events/gathering.ts'
import { record } from '../../../platform/events/record.ts'
import { type Platform, write } from '../../../platform/platform.ts'
import { departmentsThatClose } from '../../departments/queries.ts'
import { ticketEvents } from '../events.ts'
import { nextStatus } from '../rules/next-status.ts'
import { lockTickets, moveTicket, type TicketRow } from '../store.ts'

const BATCH = 200
const HOURS_OF_A_DAY = 24

/** Closes for good what was resolved as many days ago as its department says. A chore. */
export const closeResolved = async (platform: Platform): Promise<void> => {
  for (const { id, closeAfterDays } of await departmentsThatClose(platform.db)) {
    const before = platform.clock.now().subtract({ hours: closeAfterDays * HOURS_OF_A_DAY })
    let closed: number
    do closed = await write(platform, system, act => closeSome(act, id, before))
    while (closed === BATCH)
  }
}

const closeSome = async (act: Act, departmentId: number, before: Temporal.Instant): Promise<number> => {
  const ids = sql`
    select id from ticket where department_id = ${departmentId} and status = 'resolved' and resolved_at <= ${before}
    order by resolved_at limit ${BATCH}`
  const tickets = await lockTickets(act.tx, ids, { skipLocked: true })
  return gathering(act, async together => {
    for (const ticket of tickets) await closeOne(together, ticket, before)
    return tickets.length
  })
}

/** Between choosing and locking it may have been opened again, and even resolved anew. */
const closeOne = async (act: Act, ticket: TicketRow, before: Temporal.Instant): Promise<void> => {
  const status = nextStatus(ticket, 'closed')
  if (!status || !ticket.resolvedAt || Temporal.Instant.compare(ticket.resolvedAt, before) > 0) return
  await moveTicket(act, ticket, { status })
  await record(act, ticketEvents, 'ticket.closed', { status: { from: ticket.status, to: status } }, ticket.id)
}
