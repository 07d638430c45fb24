import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'

type Given = { ticketId: number; answersId: number | null; sender: string; contactId: number }

/**
 * What an incoming message answers, and whether it belongs to what was forwarded: because it answers that, or because its sender knows
 * the ticket only by that. Its contact always speaks for themselves.
 */
export const findApart = async (
  tx: Tx,
  { ticketId, answersId, sender, contactId }: Given,
): Promise<{ answersId: number | null; apart: boolean }> => {
  const { rows } = await sql<{ own: boolean; answered: boolean | null; handed: boolean; named: boolean }>`
    with said as (select apart, kind, lower(sender) as sender, recipients || cc || bcc as recipients from message where ticket_id = ${ticketId}),
    told as (
      select apart, kind, sender, exists (select from unnest(recipients) as each where lower(each) = ${sender.toLowerCase()}) as got from said
    )
    select (select contact_id = ${contactId} from ticket where id = ${ticketId}) as own,
           (select apart from message where id = ${answersId} and ticket_id = ${ticketId}) as answered,
           coalesce(bool_or(apart and kind = 'reply' and got), false) as handed,
           coalesce(bool_or(not apart and (got or sender = ${sender.toLowerCase()})), false) as named
    from told`.execute(tx)
  const [found] = rows
  const { own = false, answered = null, handed = false, named = false } = found ?? {}
  return {
    answersId: answered === null ? null : answersId,
    apart: !own && (answered ?? (handed && !named)),
  }
}

/** Whether a message of ours was forwarded, so that what answers it quotes somebody else by right. */
export const isApart = async (db: Db | Tx, messageId: number): Promise<boolean> =>
  (await db.selectFrom('message').select('apart').where('id', '=', messageId).executeTakeFirst())?.apart ??
  false

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
