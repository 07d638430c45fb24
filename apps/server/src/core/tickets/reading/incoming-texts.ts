import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/database.ts'

export type IncomingText = { messageId: number; sender: string; subject: string; text: string }

const MOST = 20

/** What the customer of a ticket wrote, the first messages of it, for whoever learns from it. */
export const incomingTexts = async (tx: Tx, ticketId: number): Promise<IncomingText[]> => {
  const { rows } = await sql<IncomingText>`
    select id as "messageId", coalesce(sender, '') as sender, coalesce(subject, '') as subject, left(body_text, 20000) as text
    from message where ticket_id = ${ticketId} and kind = 'incoming' order by id limit ${MOST}`.execute(tx)
  return rows
}
