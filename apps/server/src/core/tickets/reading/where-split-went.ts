import type { Db, Tx } from '../../../platform/db/database.ts'

/** The ticket that a message is in which was split off from another one; null for all others. */
export const whereSplitWent = async (db: Db | Tx, messageId: number): Promise<number | null> => {
  const row = await db
    .selectFrom('message_split')
    .innerJoin('message', 'message.id', 'message_split.message_id')
    .select('message.ticket_id')
    .where('message_split.message_id', '=', messageId)
    .executeTakeFirst()
  return row?.ticket_id ?? null
}
