import { sql } from 'kysely'
import type { Db } from '../../../../platform/db/database.ts'

/** Which of these mails (SHA-256 of their bytes) came by this mailbox before; with `elsewhere`, by another folder of it. */
export const knownMails = async (
  db: Db,
  mailboxId: number,
  hashes: readonly string[],
  elsewhere?: { than: string },
): Promise<Set<string>> => {
  const { rows } = await sql<{ hash: string }>`
    select source ->> 'hash' as hash from intake
    where source ->> 'kind' in ('imap', 'pop3') and source ->> 'hash' = any(${[...hashes]}::text[])
      and (source ->> 'mailboxId')::bigint = ${mailboxId}
      and (${elsewhere?.than ?? null}::text is null or source ->> 'folder' <> ${elsewhere?.than ?? null})`.execute(
    db,
  )
  return new Set(rows.map(row => row.hash))
}
