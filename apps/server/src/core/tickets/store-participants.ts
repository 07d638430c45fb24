import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/db/database.ts'
import type { ByHand } from './rules/recipients/by-hand.ts'

export const listByHand = async (db: Db | Tx, ticketId: number): Promise<ByHand[]> => {
  const { rows } = await sql<ByHand>`
    select email, takes_part as "takesPart", after_message_id as "afterMessageId" from ticket_participant
    where ticket_id = ${ticketId} order by email`.execute(db)
  return rows
}

/** @returns whether it was not so already */
export const setParticipant = async (
  tx: Tx,
  { ticketId, email, takesPart }: { ticketId: number; email: string; takesPart: boolean },
): Promise<boolean> => {
  const { numAffectedRows } = await sql`
    insert into ticket_participant (ticket_id, email, takes_part, after_message_id)
    select ${ticketId}, ${email}, ${takesPart}, coalesce(max(id), 0) from message where ticket_id = ${ticketId}
    on conflict (ticket_id, email) do update set takes_part = excluded.takes_part, after_message_id = excluded.after_message_id
    where ticket_participant.takes_part <> excluded.takes_part
      or (not excluded.takes_part and ticket_participant.after_message_id < excluded.after_message_id)`.execute(
    tx,
  )
  return Number(numAffectedRows ?? 0) > 0
}

type Several = { ticketId: number; emails: readonly string[]; takesPart: boolean }

/** Takes these in, or leaves them out. @returns those of whom nothing was said by hand before */
export const insertByHand = async (tx: Tx, { ticketId, emails, takesPart }: Several): Promise<string[]> => {
  if (emails.length === 0) return []
  const { rows } = await sql<{ email: string }>`
    insert into ticket_participant (ticket_id, email, takes_part, after_message_id)
    select ${ticketId}, email, ${takesPart}, coalesce((select max(id) from message where ticket_id = ${ticketId}), 0)
    from unnest(${emails}::text[]) as email
    on conflict do nothing
    returning email`.execute(tx)
  return rows.map(({ email }) => email)
}

export const deleteByHand = async (tx: Tx, { ticketId, emails, takesPart }: Several): Promise<void> => {
  await sql`
    delete from ticket_participant
    where ticket_id = ${ticketId} and takes_part = ${takesPart} and email = any(${emails}::text[])`.execute(
    tx,
  )
}

export const copyParticipants = (tx: Tx, fromId: number, intoId: number) =>
  sql`
    insert into ticket_participant (ticket_id, email, takes_part, after_message_id)
    select ${intoId}, email, takes_part, after_message_id from ticket_participant where ticket_id = ${fromId}`.execute(
    tx,
  )
