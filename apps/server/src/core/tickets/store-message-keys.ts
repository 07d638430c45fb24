import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { Actor } from '../../platform/events/act.ts'

/** What somebody wrote by this key before. */
export const findWritten = async (tx: Tx, author: Actor, key: string): Promise<number | null> => {
  if (author.id === null) return null
  const row = await tx
    .selectFrom('message_key')
    .select('message_id')
    .where('author_kind', '=', author.kind)
    .where('author_id', '=', author.id)
    .where('key', '=', key)
    .executeTakeFirst()
  return row?.message_id ?? null
}

/** Until the end of the transaction nobody else has it. */
export const takeTurnOf = async (tx: Tx, key: string): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`message-key ${key}`}, 0))`.execute(tx)
}

export const ticketOfMessage = async (tx: Tx, messageId: number): Promise<number> => {
  const { ticket_id } = await tx
    .selectFrom('message')
    .select('ticket_id')
    .where('id', '=', messageId)
    .executeTakeFirstOrThrow()
  return ticket_id
}

/** Longer than anybody works without a connection, and sends something again. */
const HOURS_KEPT = 60 * 24

/** Their older ones go with it. */
export const keepKey = async (
  tx: Tx,
  author: Actor,
  given: { key: string; messageId: number; at: Temporal.Instant },
): Promise<void> => {
  if (author.id === null) return
  await tx
    .deleteFrom('message_key')
    .where('author_kind', '=', author.kind)
    .where('author_id', '=', author.id)
    .where('at', '<', given.at.subtract({ hours: HOURS_KEPT }))
    .execute()
  await tx
    .insertInto('message_key')
    .values({
      author_kind: author.kind,
      author_id: author.id,
      key: given.key,
      message_id: given.messageId,
      at: given.at,
    })
    .execute()
}
