import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'
import { recordset } from '../../../platform/db/recordset.ts'
import { together } from '../../../platform/db/together.ts'

type Given = { ticketId: number; answersId: number | null; sender: string; contactId: number }
type Found = { place: number; own: boolean; answered: boolean | null; handed: boolean; named: boolean }

/**
 * What an incoming message answers, and whether it belongs to what was forwarded: because it answers that, or because its sender knows
 * the ticket only by that. Its contact always speaks for themselves.
 */
export const findApart = together(async (db, asked: readonly Given[]) => {
  const given = asked.map(({ ticketId, answersId, sender, contactId }, place) => ({
    ...{ place, ticket_id: ticketId, answers_id: answersId, contact_id: contactId },
    writer: sender.toLowerCase(),
  }))
  const columns = sql`place integer, ticket_id bigint, answers_id bigint, contact_id bigint, writer text`
  const { rows } = await sql<Found>`
    select place, ticket.contact_id = given.contact_id as own,
           (select apart from message where id = answers_id and ticket_id = given.ticket_id) as answered, handed, named
    from ${recordset(given, columns)} join ticket on ticket.id = given.ticket_id, lateral (
      select coalesce(bool_or(apart and kind = 'reply' and got), false) as handed,
             coalesce(bool_or(not apart and (got or sender = writer)), false) as named
      from (
        select apart, kind, lower(message.sender) as sender,
               exists (select from unnest(recipients || cc || bcc) as each where lower(each) = writer) as got
        from message where ticket_id = given.ticket_id
      ) as told
    ) as of_messages`.execute(db)
  const byPlace = new Map(rows.map(row => [row.place, row]))
  return asked.map(({ answersId }, place) => {
    const { own = false, answered = null, handed = false, named = false } = byPlace.get(place) ?? {}
    return {
      answersId: answered === null ? null : answersId,
      apart: !own && (answered ?? (handed && !named)),
    }
  })
})

/** Whether a message of ours was forwarded, so that what answers it quotes somebody else by right. */
export const isApart = together(async (db, messageIds: readonly number[]) => {
  const rows = await db
    .selectFrom('message')
    .select('id')
    .where('id', 'in', [...messageIds])
    .where('apart', '=', true)
    .execute()
  const those = new Set(rows.map(({ id }) => id))
  return messageIds.map(id => those.has(id))
})

/** Where one of our messages went, to answer for those who answer it; null where there is none any more. */
export const whereSent = async (
  db: Db | Tx,
  messageId: number,
): Promise<{ ticketId: number; apart: boolean; to: string[] } | null> => {
  const row = await db
    .selectFrom('message')
    .select(['ticket_id', 'apart', 'recipients', 'cc', 'bcc'])
    .where('id', '=', messageId)
    .where('kind', '=', 'reply')
    .executeTakeFirst()
  return row
    ? { ticketId: row.ticket_id, apart: row.apart, to: [...row.recipients, ...row.cc, ...row.bcc] }
    : null
}
