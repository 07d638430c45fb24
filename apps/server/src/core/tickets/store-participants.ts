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

export const copyParticipants = (tx: Tx, fromId: number, intoId: number) =>
  sql`
    insert into ticket_participant (ticket_id, email, takes_part, after_message_id)
    select ${intoId}, email, takes_part, after_message_id from ticket_participant where ticket_id = ${fromId}`.execute(
    tx,
  )
