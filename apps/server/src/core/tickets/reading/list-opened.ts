import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/database.ts'
import type { Scope } from '../../departments/queries.ts'
import { visibleTickets } from '../access.ts'

type Filter = {
  from: Temporal.Instant
  /** Not included. */
  until: Temporal.Instant
  departments: Scope
  /** Whose they are now; 0: nobody's. */
  agents: 'all' | readonly number[]
}

/** `eventId`: of the opening. */
export type OpenedTicket = {
  eventId: number
  openedAt: Temporal.Instant
  id: number
  code: string
  subject: string
  departmentId: number
  assigneeId: number | null
}

/** Tickets that were opened in a stretch of time and are in these departments now, newest first. Of those, none that may not be seen. */
export const listOpened = async (
  tx: Tx,
  sees: Scope,
  { from, until, departments, agents }: Filter,
  { before, limit }: { before: { at: Temporal.Instant; id: number } | null; limit: number },
): Promise<OpenedTicket[]> => {
  const where = departments === 'all' ? sql`true` : sql`ticket.department_id = any(${departments}::bigint[])`
  const whose = agents === 'all' ? sql`true` : sql`coalesce(ticket.assignee_id, 0) = any(${agents}::bigint[])`
  const after = before
    ? sql`and (event.at, event.id) < (${before.at}::timestamptz, ${before.id}::bigint)`
    : sql``
  const { rows } = await sql<OpenedTicket>`
    select event.id as "eventId", event.at as "openedAt", ticket.id, ticket.code, ticket.subject,
      ticket.department_id as "departmentId", ticket.assignee_id as "assigneeId"
    from event join ticket on ticket.id = event.ticket_id
    where event.name = 'ticket.opened' and event.ticket_id is not null and event.at >= ${from} and event.at < ${until} ${after}
      and ${where} and ${whose} and ${visibleTickets(sees)}
    order by event.at desc, event.id desc limit ${limit}`.execute(tx)
  return rows
}
