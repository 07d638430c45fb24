import type { Db } from '../../../../platform/db/database.ts'

/** A mailbox as somebody is told of it. `isSilent`: administrators are warned of it now. */
export type WatchedMailbox = { name: string; username: string; isSilent: boolean }

/** @returns null where it is read no more, or has been deleted */
export const watchedMailbox = async (db: Db, id: number): Promise<WatchedMailbox | null> => {
  const row = await db
    .selectFrom('mailbox')
    .leftJoin('mailbox_health', 'mailbox_id', 'mailbox.id')
    .select(['name', 'username', 'warned_at'])
    .where('mailbox.id', '=', id)
    .where('active', '=', true)
    .executeTakeFirst()
  return row ? { name: row.name, username: row.username, isSilent: row.warned_at !== null } : null
}
