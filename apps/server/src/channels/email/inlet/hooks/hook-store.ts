import { createHash, randomBytes } from 'node:crypto'
import { type Selectable, sql } from 'kysely'
import type { Db, Tx } from '../../../../platform/db/database.ts'
import type { Tables } from '../../../../platform/db/tables.generated.ts'

export type HookRow = Selectable<Tables['mail_hook']>

/** The secret part of an address, and what it is looked up by. */
export const newToken = (): string => randomBytes(24).toString('base64url')
export const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest()

export const listHooks = (db: Db): Promise<HookRow[]> =>
  db.selectFrom('mail_hook').selectAll().orderBy(sql`lower(name)`).execute()

export const findHook = (db: Db | Tx, id: number): Promise<HookRow | undefined> =>
  db.selectFrom('mail_hook').selectAll().where('id', '=', id).executeTakeFirst()

export const findHookByToken = (db: Db, token: string): Promise<HookRow | undefined> =>
  db.selectFrom('mail_hook').selectAll().where('token_hash', '=', tokenHash(token)).executeTakeFirst()

export const noteMail = async (tx: Tx, id: number, at: Temporal.Instant): Promise<void> => {
  await tx.updateTable('mail_hook').set({ last_mail_at: at }).where('id', '=', id).execute()
}

export const noteProblem = async (
  db: Db,
  id: number,
  problem: string,
  at: Temporal.Instant,
): Promise<void> => {
  await db.updateTable('mail_hook').set({ problem, problem_at: at }).where('id', '=', id).execute()
}

/** @returns false where the mark was used for another mail */
export const useMark = async (
  tx: Tx,
  hookId: number,
  { mark, contentHash, at }: { mark: string; contentHash: Buffer; at: Temporal.Instant },
): Promise<boolean> => {
  await sql`
    insert into mail_hook_mark (mail_hook_id, mark, content_hash, seen_at)
    values (${hookId}, ${mark}, ${contentHash}, ${at}) on conflict do nothing`.execute(tx)
  const row = await tx
    .selectFrom('mail_hook_mark')
    .select('content_hash')
    .where('mail_hook_id', '=', hookId)
    .where('mark', '=', mark)
    .executeTakeFirst()
  return row?.content_hash.equals(contentHash) ?? false
}

/** Marks older than their signatures are good for nothing. */
export const forgetMarks = async (tx: Tx, before: Temporal.Instant): Promise<void> => {
  await tx.deleteFrom('mail_hook_mark').where('seen_at', '<', before).execute()
}
