import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/database.ts'
import type { Actor } from '../../../platform/events/act.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import type { StoredFile } from '../incoming-message.ts'

/** Files that the actor uploaded and that no message has claimed, in that order. @throws attachment_unknown */
export const uploadsOf = async (
  tx: Tx,
  uploader: Actor,
  ids: readonly number[],
): Promise<(StoredFile & { id: number })[]> => {
  if (ids.length === 0) return []
  const rows = await tx
    .selectFrom('attachment')
    .select([
      'id',
      'file_hash as hash',
      'name',
      'type',
      'size',
      'inline',
      'content_id as contentId',
      'danger',
    ])
    .where('id', 'in', [...ids])
    .where('message_id', 'is', null)
    .where('uploader_kind', '=', uploader.kind)
    .where('uploader_id', '=', uploader.id)
    .orderBy(sql`array_position(${[...ids]}::bigint[], id)`)
    .execute()
  if (rows.length < new Set(ids).size) return refuse('attachment_unknown')
  return rows as (StoredFile & { id: number })[]
}
