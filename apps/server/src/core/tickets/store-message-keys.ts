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

export const keepKey = async (
  tx: Tx,
  author: Actor,
  given: { key: string; messageId: number; at: Temporal.Instant },
): Promise<void> => {
  if (author.id === null) return
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

export const deleteKeysBefore = (tx: Tx, moment: Temporal.Instant) =>
  tx.deleteFrom('message_key').where('at', '<', moment).execute()
