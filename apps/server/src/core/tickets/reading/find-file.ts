import type { Db } from '../../../platform/db/database.ts'
import { someInfected } from '../../file-scans/queries.ts'
import type { Caller } from '../../people/queries.ts'
import { maySee } from '../access.ts'
import { filesOfMessage } from './files-of-message.ts'

/** A file of a message that the caller may see, or one that the caller has just uploaded. */
export const findFile = async (db: Db, caller: Caller, id: number) => {
  if (!Number.isSafeInteger(id)) return null
  const row = await db
    .selectFrom('attachment')
    .leftJoin('message', 'message.id', 'attachment.message_id')
    .select([
      'file_hash as hash',
      'name',
      'type',
      'size',
      'danger',
      'ticket_id',
      'uploader_kind',
      'uploader_id',
    ])
    .where('attachment.id', '=', id)
    .executeTakeFirst()
  if (!row) return null
  const own = row.uploader_kind === caller.kind && row.uploader_id === caller.id
  const visible = row.ticket_id === null ? own : await maySee(db, caller, row.ticket_id)
  if (!visible) return null
  const { hash, name, type, size, danger } = row
  return { hash, name, type, size, danger, infected: await someInfected(db, [hash]) }
}

/** The bytes that a message came as; `infected`: a virus was found in a file of it. */
export const findSource = async (
  db: Db,
  caller: Caller,
  messageId: number,
): Promise<{ raw: Buffer; infected: boolean } | null> => {
  if (!Number.isSafeInteger(messageId)) return null
  const row = await db
    .selectFrom('message')
    .innerJoin('intake', 'intake.id', 'message.intake_id')
    .select(['message.ticket_id', 'raw'])
    .where('message.id', '=', messageId)
    .executeTakeFirst()
  if (!row || !(await maySee(db, caller, row.ticket_id))) return null
  return { raw: row.raw, infected: await someInfected(db, await filesOfMessage(db, messageId)) }
}
