import type { Status } from '@stoa/contract/ticket-shapes'
import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'

type TicketPlace = { departmentId: number; assigneeId: number | null; status: Status }

/** Where the tickets of events are now, by the events; those of what was purged are left out. */
export const placesOfTickets = async (
  db: Db | Tx,
  eventIds: readonly number[],
): Promise<Map<number, TicketPlace>> => {
  const { rows } = await sql<TicketPlace & { eventId: number }>`
    select event.id as "eventId", department_id as "departmentId", assignee_id as "assigneeId", status
    from event
    -- Kept apart: where PostgreSQL has not counted yet, it reads all tickets instead of looking for these.
    cross join lateral (select * from ticket where id = event.ticket_id and purged_at is null offset 0) as ticket
    where event.id = any(${eventIds}::bigint[])`.execute(db)
  return new Map(rows.map(({ eventId, ...place }) => [eventId, place]))
}
