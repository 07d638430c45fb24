import type { Db } from '../../../platform/db/database.ts'
import type { Caller } from '../../people/queries.ts'
import { maySee } from '../access.ts'

/** A file of a message that the caller may see, or one that the caller has just uploaded. */
export const findFile = async (db: Db, caller: Caller, id: number) => {
  if (!Number.isSafeInteger(id)) return null
  const row = await db
    .selectFrom('attachment')
    .leftJoin('message', 'message.id', 'attachment.message_id')
    .select(['file_hash as hash', 'name', 'type', 'danger', 'ticket_id', 'uploader_kind', 'uploader_id'])
    .where('attachment.id', '=', id)
    .executeTakeFirst()
  if (!row) return null
  const own = row.uploader_kind === caller.kind && row.uploader_id === caller.id
  const visible = row.ticket_id === null ? own : await maySee(db, caller, row.ticket_id)
  return visible ? { hash: row.hash, name: row.name, type: row.type, danger: row.danger } : null
}

/** The bytes that a message came as. */
export const findSource = async (db: Db, caller: Caller, messageId: number): Promise<Buffer | null> => {
  if (!Number.isSafeInteger(messageId)) return null
  const row = await db
    .selectFrom('message')
    .innerJoin('intake', 'intake.id', 'message.intake_id')
    .select(['message.ticket_id', 'raw'])
    .where('message.id', '=', messageId)
    .executeTakeFirst()
  return row && (await maySee(db, caller, row.ticket_id)) ? row.raw : null
}
