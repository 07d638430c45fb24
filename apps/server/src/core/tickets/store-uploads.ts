import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import { shownAs } from './store-messages.ts'

type Given = { messageId: number; personId: number; html: string; at: Temporal.Instant }

/**
 * Copies the files of a message as if a person had just uploaded them; the bytes are shared. @returns their ids in the order of the files, and
 * the text with the copies in place of the pictures that it shows
 */
export const copyAsUploads = async (
  tx: Tx,
  { messageId, personId, html, at }: Given,
): Promise<{ html: string; ids: number[] }> => {
  const originals = await tx
    .selectFrom('attachment')
    .select('id')
    .where('message_id', '=', messageId)
    .orderBy('place')
    .orderBy('id')
    .execute()
  const { rows } = await sql<{ id: number }>`
    insert into attachment (uploader_kind, uploader_id, file_hash, name, type, size, content_id, danger, created_at)
    select 'user', ${personId}, file_hash, name, type, size, content_id, danger, ${at}
    from attachment where message_id = ${messageId} order by place, id returning id`.execute(tx)
  const ids = rows.map(({ id }) => id).sort((one, other) => one - other)
  const shown = originals.reduce(
    (text, original, nth) => text.replaceAll(shownAs(original.id), shownAs(ids[nth] ?? original.id)),
    html,
  )
  return { html: shown, ids }
}
