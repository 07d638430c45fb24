import type { Tx } from '../../../platform/db/database.ts'
import type { Actor } from '../../../platform/events/act.ts'
import { refuse } from '../../../platform/http/refusal.ts'

/** Nobody else has answered the customer since a message. @throws answered_since */
export const requireNothingNew = async (
  tx: Tx,
  actor: Actor,
  ticketId: number,
  seenMessageId: number,
): Promise<void> => {
  const newer = await tx
    .selectFrom('message')
    .select('id')
    .where('ticket_id', '=', ticketId)
    .where('id', '>', seenMessageId)
    .where('kind', '=', 'reply')
    .where('apart', '=', false)
    .where('author_kind', '=', 'user')
    .where('author_id', '<>', actor.id ?? 0)
    .limit(1)
    .executeTakeFirst()
  if (newer) return refuse('answered_since')
}
