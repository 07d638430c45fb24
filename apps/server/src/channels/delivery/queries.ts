import type { Delivery } from '@stoa/contract/messages'
import { isScheduled } from '../../core/tickets/queries.ts'
import type { Db } from '../../platform/db/database.ts'

/** How far the messages' deliveries are; messages that never go out are not in the map. */
export const deliveriesOf = async (db: Db, messageIds: readonly number[]): Promise<Map<number, Delivery>> => {
  if (messageIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('outgoing_message')
    .select(['message_id', 'state', 'attempts', 'answer', 'next_attempt_at', 'sent_at', 'recipients'])
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
        recipients: row.recipients as Delivery['recipients'],
      },
    ]),
  )
}

/** When messages of tickets leave that wait for a moment which was chosen for them. */
export const scheduledDeliveries = async (
  db: Db,
  now: Temporal.Instant,
): Promise<Map<number, Temporal.Instant>> => {
  const rows = await db
    .selectFrom('outgoing_message')
    .select(['message_id', 'created_at', 'next_attempt_at'])
    .where('state', '=', 'queued')
    .where('next_attempt_at', '>', now)
    .where('attempts', '=', 0)
    // What waits for an account or a scanner has been answered so.
    .where('answer', 'is', null)
    .where('message_id', 'is not', null)
    .execute()
  return new Map(
    rows.flatMap(({ message_id: id, created_at, next_attempt_at: at }) =>
      id !== null && at !== null && isScheduled(created_at, at) ? [[id, at] as const] : [],
    ),
  )
}

/** How far one thing in the ledger is, also one that is no message of a ticket. */
export const outgoingOf = async (db: Db, id: number): Promise<Pick<Delivery, 'state' | 'answer'> | null> => {
  const row = await db
    .selectFrom('outgoing_message')
    .select(['state', 'answer'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row ? { state: row.state as Delivery['state'], answer: row.answer } : null
}

/** The ticket that something in the ledger is about, though it is no message of it; null where it is about none. */
export const ticketOfOutgoing = async (db: Db, id: number): Promise<number | null> => {
  const row = await db
    .selectFrom('outgoing_message')
    .select('ticket_id')
    .where('id', '=', id)
    .where('message_id', 'is', null)
    .executeTakeFirst()
  return row?.ticket_id ?? null
}

/** What something in the ledger was made of, where it is no message of a ticket; null where there is no such thing. */
export const contentOfOutgoing = async (
  db: Db,
  id: number,
): Promise<{ purpose: string; ticketId: number | null; content: unknown } | null> => {
  const row = await db
    .selectFrom('outgoing_message')
    .select(['purpose', 'ticket_id', 'content'])
    .where('id', '=', id)
    .where('message_id', 'is', null)
    .executeTakeFirst()
  return row ? { purpose: row.purpose, ticketId: row.ticket_id, content: row.content } : null
}

/** The same of several, by their ids in the ledger. */
export const outgoingStates = async (
  db: Db,
  ids: readonly number[],
): Promise<Map<number, Pick<Delivery, 'state' | 'answer' | 'sentAt'>>> => {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('outgoing_message')
    .select(['id', 'state', 'answer', 'sent_at'])
    .where('id', 'in', [...ids])
    .execute()
  return new Map(
    rows.map(row => [
      row.id,
      {
        state: row.state as Delivery['state'],
        answer: row.answer,
        sentAt: row.sent_at?.toString() ?? null,
      },
    ]),
  )
}

/** When something last left by a channel; null when nothing ever did. */
export const lastSentAt = async (db: Db, channel: string): Promise<Temporal.Instant | null> => {
  const row = await db
    .selectFrom('outgoing_message')
    .select('sent_at')
    .where('channel', '=', channel)
    .where('state', '=', 'sent')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.sent_at ?? null
}
