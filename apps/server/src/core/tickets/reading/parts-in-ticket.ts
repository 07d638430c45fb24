import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'
import { mergedLine } from './merged.ts'

/** Of so many recipients of one message, one alone is no participant of a conversation any more. */
const mostInConversation = 10

/**
 * What somebody has to do with a ticket, the closest that holds: its contact; wrote in it; was addressed in it; was addressed
 * among more than ten; nothing.
 */
export type Part = 'contact' | 'wrote' | 'addressed' | 'crowd' | 'none'

type Found = { part: Part; contact: string; changedAt: Temporal.Instant }

/**
 * The closest part that any of these addresses has in a ticket; messages that went on to where it was merged count. Null where
 * there is no such ticket.
 */
export const partInTicket = async (
  db: Db | Tx,
  ticketId: number,
  addresses: readonly string[],
): Promise<Found | null> => {
  const given = addresses.map(address => address.toLowerCase())
  const { rows } = await sql<Found>`
    select contact.email as contact, ticket.changed_at as "changedAt",
      case when contact.email = any(${given}::text[]) then 'contact'
           when coalesce(wrote, false) then 'wrote'
           when fewest <= ${mostInConversation} then 'addressed'
           when fewest is not null then 'crowd'
           else 'none' end as part
    from ticket join contact on contact.id = contact_id, lateral (
      select bool_or(lower(sender) = any(${given}::text[])) as wrote,
             min(cardinality(recipients || cc || bcc)) filter (
               where exists (select 1 from unnest(recipients || cc || bcc) as each where lower(each) = any(${given}::text[]))) as fewest
      from message where ticket_id in (${mergedLine(ticketId)}) and kind <> 'note'
    ) of_messages
    where ticket.id = ${ticketId}`.execute(db)
  return rows[0] ?? null
}
