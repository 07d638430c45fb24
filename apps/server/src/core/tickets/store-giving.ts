import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'

export type Gift = { ticketId: number; assigneeId: number }

/** Assigns tickets that are nobody's and counts them, in one statement however many they are. @returns which it were */
export const assignNobodys = async (tx: Tx, gifts: readonly Gift[]): Promise<Set<number>> => {
  const { rows } = await sql<{ id: number }>`
    with gift as (
      select * from unnest(
        ${gifts.map(gift => gift.ticketId)}::bigint[], ${gifts.map(gift => gift.assigneeId)}::bigint[]
      ) as gift(ticket_id, person_id)
    ),
    moved as (
      update ticket set assignee_id = gift.person_id from gift
      where ticket.id = gift.ticket_id and ticket.assignee_id is null
      returning ticket.id, ticket.department_id, ticket.status, ticket.overdue, ticket.assignee_id
    ),
    counted as (
      insert into ticket_tally (department_id, status, assignee_id, overdue, delta)
      select department_id, status, side.assignee_id, overdue, side.delta
      from moved cross join lateral (values (null::bigint, -1), (moved.assignee_id, 1)) as side(assignee_id, delta)
    )
    select id from moved`.execute(tx)
  return new Set(rows.map(row => row.id))
}
