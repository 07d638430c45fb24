import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/db/database.ts'
import { recordset } from '../../platform/db/recordset.ts'

/** `words`: as PostgreSQL reads a tsvector. `at`: when the message was written. */
export type MessageWords = { messageId: number; at: Temporal.Instant; words: string }

/** Notes the words of messages, in place of what was noted before; those that are gone are left out. */
export const keepWords = async (tx: Tx, messages: readonly MessageWords[]): Promise<void> => {
  if (messages.length === 0) return
  const rows = messages.map(({ messageId, at, words }) => ({ message_id: messageId, at, words }))
  await sql`
    insert into search_message (message_id, at, words)
    select message_id, at, words::tsvector from ${recordset(rows, sql`message_id bigint, at timestamptz, words text`)}
    where exists (select from message where id = message_id)
    on conflict (message_id) do update set at = excluded.at, words = excluded.words`.execute(tx)
}

/** The next messages whose words are still to be noted, the newest first; whoever else asks waits. None where none is left. */
export const takeFromBacklog = async (tx: Tx, most: number): Promise<number[]> => {
  const { rows } = await sql<{ ids: number[] }>`
    with backlog as (select below from search_backlog where below > 0 for update),
    next as (
      select message.id from backlog join message on message.id < below order by message.id desc limit ${most}
    )
    update search_backlog set below = coalesce((select min(id) from next), 0) from backlog
    returning array(select id from next order by id desc) as ids`.execute(tx)
  return rows[0]?.ids ?? []
}

/** All messages are to be noted anew. @returns how many ids there are */
export const fillBacklog = async (db: Db | Tx): Promise<number> => {
  const { rows } = await sql<{ below: number }>`
    update search_backlog set below = coalesce((select max(id) from message), 0) + 1 returning below`.execute(
    db,
  )
  return rows[0]?.below ?? 0
}

/**
 * Whether messages are still to be noted as they are now: what stands there of them was cut another way. Each search asks: the first message is
 * found by index, where a join would look through all of them.
 */
export const isBeingNoted = async (db: Db | Tx): Promise<boolean> => {
  const { rows } = await sql<{ noting: boolean }>`
    select (select min(id) from message) < (select below from search_backlog) as noting`.execute(db)
  return rows[0]?.noting ?? false
}
