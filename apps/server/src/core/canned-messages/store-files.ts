import type { Db, Tx } from '../../platform/db/database.ts'
import type { StoredFile } from '../tickets/queries.ts'

type CannedFile = Pick<StoredFile, 'hash' | 'name' | 'type' | 'size' | 'danger'> & {
  id: number
  cannedMessageId: number
}

export const filesOf = async (db: Db | Tx, ids: readonly number[]): Promise<CannedFile[]> => {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('canned_message_file')
    .select([
      'id',
      'canned_message_id as cannedMessageId',
      'file_hash as hash',
      'name',
      'type',
      'size',
      'danger',
    ])
    .where('canned_message_id', 'in', [...ids])
    .orderBy('id')
    .execute()
  return rows as CannedFile[]
}

export const addFiles = async (tx: Tx, id: number, files: readonly StoredFile[]): Promise<void> => {
  if (files.length === 0) return
  const rows = files.map(({ hash, name, type, size, danger }) => ({
    canned_message_id: id,
    file_hash: hash,
    name,
    type,
    size,
    danger: danger ?? null,
  }))
  await tx.insertInto('canned_message_file').values(rows).execute()
}

export const removeFiles = async (tx: Tx, id: number, fileIds: readonly number[]): Promise<void> => {
  if (fileIds.length === 0) return
  await tx
    .deleteFrom('canned_message_file')
    .where('canned_message_id', '=', id)
    .where('id', 'in', [...fileIds])
    .execute()
}
