import type { Delivery } from '@stoa/contract/messages'
import type { Db } from '../../platform/db/database.ts'

/** How far the messages' deliveries are; messages that never go out are not in the map. */
export const deliveriesOf = async (db: Db, messageIds: readonly number[]): Promise<Map<number, Delivery>> => {
  if (messageIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('outgoing_message')
    .select(['message_id', 'state', 'attempts', 'answer', 'next_attempt_at', 'sent_at'])
    .where('message_id', 'in', [...messageIds])
    .execute()
  return new Map(
    rows.map(row => [
      // The query asked for message ids, so none is null.
      row.message_id as number,
      {
        state: row.state as Delivery['state'],
        attempts: row.attempts,
        answer: row.answer,
        nextAttemptAt: row.state === 'queued' ? (row.next_attempt_at?.toString() ?? null) : null,
        sentAt: row.sent_at?.toString() ?? null,
      },
    ]),
  )
}
