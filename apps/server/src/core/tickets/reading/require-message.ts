import type { Db, Tx } from '../../../platform/db/database.ts'
import { refuse } from '../../../platform/http/refusal.ts'

/**
 * `apart`: where it may be one that the customer knows nothing of.
 * @throws message_unknown where the ticket has no such message that went to or came from somebody
 */
export const requireMessageOf = async (
  db: Db | Tx,
  ticketId: number,
  messageId: number,
  { apart = true } = {},
): Promise<void> => {
  const row = await db
    .selectFrom('message')
    .select('id')
    .where('id', '=', messageId)
    .where('ticket_id', '=', ticketId)
    .where('kind', '<>', 'note')
    .$if(!apart, query => query.where('apart', '=', false))
    .executeTakeFirst()
  if (!row) return refuse('message_unknown')
}
