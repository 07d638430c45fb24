import { sql } from 'kysely'
import type { Db, Tx } from '../../../../platform/db/database.ts'

/** Up to where a mailbox has been read. `uidValidity` is the server's numbering; null before the first visit. */
export type Cursor = { uidValidity: number | null; lastUid: number; createdAt: Temporal.Instant }

/** @returns null where the mailbox has been deleted */
export const readCursor = async (db: Db, mailboxId: number): Promise<Cursor | null> => {
  const row = await db
    .selectFrom('mailbox')
    .select(['uid_validity', 'last_uid', 'created_at'])
    .where('id', '=', mailboxId)
    .executeTakeFirst()
  return row ? { uidValidity: row.uid_validity, lastUid: row.last_uid ?? 0, createdAt: row.created_at } : null
}

/** Only ever forward, and only within the numbering that the UID belongs to. */
export const moveCursor = async (
  db: Db | Tx,
  to: { mailboxId: number; uidValidity: number; uid: number },
): Promise<void> => {
  await sql`
    update mailbox set last_uid = ${to.uid}
    where id = ${to.mailboxId} and uid_validity = ${to.uidValidity} and last_uid < ${to.uid}`.execute(db)
}

/** Begins with a numbering: everything up to `lastUid` counts as read. */
export const startCursor = async (
  db: Db | Tx,
  mailboxId: number,
  numbering: { uidValidity: number; lastUid: number },
): Promise<void> => {
  await db
    .updateTable('mailbox')
    .set({ uid_validity: numbering.uidValidity, last_uid: numbering.lastUid })
    .where('id', '=', mailboxId)
    .execute()
}

/** The hashes of all that ever came by this mailbox. */
export const hashesOf = async (db: Db, mailboxId: number): Promise<Set<string>> => {
  const { rows } = await sql<{ hash: string }>`
    select source->>'hash' as hash from intake
    where channel = 'email' and source->>'kind' = 'imap' and (source->>'mailboxId')::bigint = ${mailboxId}`.execute(
    db,
  )
  return new Set(rows.map(row => row.hash))
}
