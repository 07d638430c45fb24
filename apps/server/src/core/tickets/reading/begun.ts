import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/database.ts'

/** Somebody's work on a ticket since a moment is asked about. */
type Since = { ticketId: number; personId: number; since: Temporal.Instant }

/** Of these tickets, those where the person has answered, noted or drafted something since. */
export const ticketsBegun = async (tx: Tx, asked: readonly Since[]): Promise<Set<number>> => {
  const { rows } = await sql<{ id: number }>`
    select asked.ticket_id as id
    from unnest(
      ${asked.map(each => each.ticketId)}::bigint[],
      ${asked.map(each => each.personId)}::bigint[],
      ${asked.map(each => each.since.toString())}::timestamptz[]
    ) as asked(ticket_id, person_id, since)
    where exists (
        select from draft
        where draft.person_id = asked.person_id and draft.ticket_id = asked.ticket_id and draft.saved_at >= asked.since
      )
      or exists (
        select from message
        where message.ticket_id = asked.ticket_id and message.author_kind = 'user'
          and message.author_id = asked.person_id and message.at >= asked.since
      )`.execute(tx)
  return new Set(rows.map(row => row.id))
}
