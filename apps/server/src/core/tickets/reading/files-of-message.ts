import type { Db, Tx } from '../../../platform/db/database.ts'

/** By their content, each as often as the message has it. */
export const filesOfMessage = async (db: Db | Tx, messageId: number): Promise<string[]> => {
  const rows = await db
    .selectFrom('attachment')
    .select('file_hash')
    .where('message_id', '=', messageId)
    .execute()
  return rows.map(({ file_hash }) => file_hash)
}
