import { sql } from 'kysely'
import type { Db, Tx } from '../../../../platform/db/database.ts'

export type Seen = { uidl: string; seenAt: Temporal.Instant; ours: boolean }

export const seenMails = async (db: Db, mailboxId: number): Promise<Map<string, Seen>> => {
  const rows = await db
    .selectFrom('pop3_mail')
    .select(['uidl', 'seen_at as seenAt', 'ours'])
    .where('mailbox_id', '=', mailboxId)
    .execute()
  return new Map(rows.map(row => [row.uidl, row]))
}

export const markSeen = async (
  db: Db | Tx,
  mailboxId: number,
  given: { uidls: readonly string[]; at: Temporal.Instant; ours: boolean },
): Promise<void> => {
  await sql`
    insert into pop3_mail (mailbox_id, uidl, seen_at, ours)
    select ${mailboxId}, uidl, ${given.at}, ${given.ours} from unnest(${[...given.uidls]}::text[]) as uidl
    on conflict do nothing`.execute(db)
}

/** Forgets what the server does not list any more: it may use its ids again. */
export const forgetUnlisted = async (db: Db, mailboxId: number, listed: readonly string[]): Promise<void> => {
  await sql`
    delete from pop3_mail where mailbox_id = ${mailboxId} and uidl <> all(${[...listed]}::text[])`.execute(db)
}

/** Whether it was ever visited: only then is what it lists news. */
export const begins = async (db: Db, mailboxId: number): Promise<boolean> => {
  const row = await db
    .selectFrom('mailbox_folder')
    .select('uid_validity')
    .where('mailbox_id', '=', mailboxId)
    .executeTakeFirst()
  return row?.uid_validity == null
}

/** Another server or account is another mailbox. */
export const forgetMails = async (tx: Tx, mailboxId: number): Promise<void> => {
  await tx.deleteFrom('pop3_mail').where('mailbox_id', '=', mailboxId).execute()
}
