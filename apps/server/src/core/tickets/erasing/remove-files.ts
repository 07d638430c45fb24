import { sql } from 'kysely'
import type { Platform } from '../../../platform/platform.ts'

/** The same bytes may just be coming in again: they are left alone for a while. */
const rests = { hours: 1 }
const AT_ONCE = 100

/** Takes bytes off the disk that nothing refers to any more. A chore. */
export const removeFiles = async ({ db, clock, files }: Platform): Promise<void> => {
  const before = clock.now().subtract(rests)
  for (;;) {
    const { rows } = await sql<{ hash: string; needed: boolean }>`
      delete from file_to_remove where file_hash in (
        select file_hash from file_to_remove where since <= ${before} order by since limit ${AT_ONCE} for update skip locked
      )
      returning file_hash as hash,
        exists (select from attachment where attachment.file_hash = file_to_remove.file_hash)
        or exists (select from canned_message_file as kept where kept.file_hash = file_to_remove.file_hash) as needed`.execute(
      db,
    )
    for (const { hash, needed } of rows) if (!needed) await files.remove(hash)
    if (rows.length < AT_ONCE) return
  }
}
