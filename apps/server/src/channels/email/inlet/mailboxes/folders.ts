import { sql } from 'kysely'
import type { Db, Tx } from '../../../../platform/db/database.ts'

/** A folder that is read. `uidValidity` is the server's numbering; null before the first visit. */
export type Folder = {
  path: string
  uidValidity: number | null
  lastUid: number
  /** What arrived before stays untouched. */
  since: Temporal.Instant
  missingSince: Temporal.Instant | null
}

type FolderId = { mailboxId: number; path: string }

/** POP3 knows one folder only. */
export const foldersFor = (kind: 'imap' | 'pop3', paths: readonly string[]): readonly string[] =>
  kind === 'pop3' ? ['INBOX'] : paths

/** In the order in which they were given; the first is the one that is listened to. */
export const foldersOf = async (
  db: Db | Tx,
  mailboxIds: readonly number[],
): Promise<Map<number, Folder[]>> => {
  if (mailboxIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('mailbox_folder')
    .selectAll()
    .where('mailbox_id', 'in', [...mailboxIds])
    .orderBy('position')
    .execute()
  return Map.groupBy(
    rows.map(row => ({
      mailboxId: row.mailbox_id,
      path: row.path,
      uidValidity: row.uid_validity,
      lastUid: row.last_uid ?? 0,
      since: row.since,
      missingSince: row.missing_since,
    })),
    folder => folder.mailboxId,
  )
}

/** Reads these folders from now on; those that were read before go on where they stood, unless all begin `afresh`. */
export const setFolders = async (
  tx: Tx,
  mailboxId: number,
  given: { paths: readonly string[]; now: Temporal.Instant; afresh: boolean },
): Promise<void> => {
  const paths = [...new Set(given.paths)]
  await tx
    .deleteFrom('mailbox_folder')
    .where('mailbox_id', '=', mailboxId)
    .$if(!given.afresh, query => query.where('path', 'not in', paths))
    .execute()
  await tx
    .insertInto('mailbox_folder')
    .values(paths.map((path, position) => ({ mailbox_id: mailboxId, path, position, since: given.now })))
    .onConflict(conflict =>
      conflict.columns(['mailbox_id', 'path']).doUpdateSet(eb => ({ position: eb.ref('excluded.position') })),
    )
    .execute()
}

/** Only ever forward, and only within the numbering that the UID belongs to. */
export const moveCursor = async (
  db: Db | Tx,
  to: FolderId & { uidValidity: number; uid: number },
): Promise<void> => {
  await sql`
    update mailbox_folder set last_uid = ${to.uid}
    where mailbox_id = ${to.mailboxId} and path = ${to.path}
      and uid_validity = ${to.uidValidity} and last_uid < ${to.uid}`.execute(db)
}

/** Begins with a numbering: everything up to `lastUid` counts as read. */
export const startCursor = async (
  db: Db | Tx,
  { mailboxId, path }: FolderId,
  numbering: { uidValidity: number; lastUid: number },
): Promise<void> => {
  await db
    .updateTable('mailbox_folder')
    .set({ uid_validity: numbering.uidValidity, last_uid: numbering.lastUid })
    .where('mailbox_id', '=', mailboxId)
    .where('path', '=', path)
    .execute()
}

/** @returns whether that is news */
export const markMissing = async (
  tx: Tx,
  { mailboxId, path }: FolderId,
  since: Temporal.Instant | null,
): Promise<boolean> => {
  const { numUpdatedRows } = await tx
    .updateTable('mailbox_folder')
    .set({ missing_since: since })
    .where('mailbox_id', '=', mailboxId)
    .where('path', '=', path)
    .where('missing_since', since === null ? 'is not' : 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** The cursor goes along: it is the same folder under another name. */
export const renameFolder = async (tx: Tx, { mailboxId, path }: FolderId, to: string): Promise<boolean> => {
  const { numUpdatedRows } = await tx
    .updateTable('mailbox_folder')
    .set({ path: to, missing_since: null })
    .where('mailbox_id', '=', mailboxId)
    .where('path', '=', path)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
