import { normalAddress } from '@stoa/contract/mail-address'
import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'
import { recordset } from '../../../platform/db/recordset.ts'
import { together } from '../../../platform/db/together.ts'
import { mergedLine } from './merged.ts'

/** Of so many recipients of one message, one alone is no participant of a conversation any more. */
const mostInConversation = 10

/**
 * What somebody has to do with a ticket, the closest that holds: its contact; wrote in it; was addressed in it; was addressed
 * among more than ten; nothing.
 */
export type Part = 'contact' | 'wrote' | 'addressed' | 'crowd' | 'none'

type Found = { part: Part; contact: string; changedAt: Temporal.Instant }

type Asked = { ticketId: number; addresses: readonly string[] }

const partsOf = together(async (db, asked: readonly Asked[]) => {
  const given = asked.map(({ ticketId, addresses }, place) => ({ place, ticket_id: ticketId, addresses }))
  const { rows } = await sql<Found & { place: number }>`
    select place, contact.email as contact, ticket.changed_at as "changedAt",
      case when contact.email = any(addresses) or exists (
             select from contact_address where contact_id = contact.id and contact_address.email = any(addresses)) then 'contact'
           when coalesce(wrote, false) then 'wrote'
           when exists (select 1 from ticket_participant as taking where taking.ticket_id = ticket.id and takes_part
                        and taking.email = any(addresses)) then 'addressed'
           when fewest <= ${mostInConversation} then 'addressed'
           when fewest is not null then 'crowd'
           else 'none' end as part
    from ${recordset(given, sql`place integer, ticket_id bigint, addresses text[]`)}
    join ticket on ticket.id = given.ticket_id and ticket.purged_at is null join contact on contact.id = contact_id, lateral (
      select bool_or(lower(sender) = any(addresses)) as wrote,
             min(cardinality(recipients || cc || bcc)) filter (
               where exists (select 1 from unnest(recipients || cc || bcc) as each where lower(each) = any(addresses))) as fewest
      -- As an array, because PostgreSQL expects a line to be long, and reads all messages rather than those of so many tickets.
      from message where message.ticket_id = any(array(${mergedLine(sql<number>`given.ticket_id`)})) and kind <> 'note'
    ) of_messages`.execute(db)
  const found = new Map(rows.map(({ place, ...part }) => [place, part]))
  return asked.map((_, place) => found.get(place) ?? null)
})

/**
 * The closest part that any of these addresses has in a ticket; messages that went on to where it was merged count. Null where
 * there is no such ticket.
 */
export const partInTicket = (
  db: Db | Tx,
  ticketId: number,
  addresses: readonly string[],
): Promise<Found | null> => partsOf(db, { ticketId, addresses: addresses.map(normalAddress) })
