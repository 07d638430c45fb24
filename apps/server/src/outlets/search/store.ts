import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import { recordset } from '../../platform/db/recordset.ts'
import type { Configuration } from './rules/words.ts'

export type MessageWords = { messageId: number; configuration: Configuration; text: string; plain: string }

/** Notes the words of messages, in place of what was noted before; those that are gone are left out. */
export const keepWords = async (tx: Tx, messages: readonly MessageWords[]): Promise<void> => {
  if (messages.length === 0) return
  const rows = messages.map(({ messageId, ...rest }) => ({ message_id: messageId, ...rest }))
  await sql`
    insert into search_message (message_id, words)
    select message_id, to_tsvector(configuration::regconfig, text) || to_tsvector('simple', plain)
    from ${recordset(rows, sql`message_id bigint, configuration text, text text, plain text`)}
    where exists (select from message where id = message_id)
    on conflict (message_id) do update set words = excluded.words`.execute(tx)
}
