import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'

/** What of a source is no more than a number or a place of ours: a mail that is read again has to be recognised. */
const kept = ['kind', 'mailboxId', 'folder', 'uidValidity', 'uid', 'uidl', 'hash', 'hookId', 'importId']

/** Of what came in only is left that it did: no bytes, no addresses, no words. */
export const eraseRecords = async (tx: Tx, ids: readonly number[]): Promise<void> => {
  await sql`
    update intake set raw = '', reason = case when reason is null then null else 'erased' end, source = (
      select coalesce(jsonb_object_agg(key, value), '{}') from jsonb_each(source) where key = any(${kept}::text[])
    )
    where id = any(${ids}::bigint[])`.execute(tx)
}

/** The same of what became no message, and has one of these texts in it. */
export const eraseRecordsLike = async (
  tx: Tx,
  { emails, like }: { emails: readonly string[]; like: readonly string[] },
): Promise<void> => {
  const { rows } = await sql<{ id: number }>`
    select id from intake where state in ('waiting', 'suppressed', 'failed') and (
      source::text ilike any(${like}::text[])
      or exists (select from unnest(${emails}::text[]) as email where position(convert_to(email, 'UTF8') in raw) > 0)
    )
    order by id for update`.execute(tx)
  await eraseRecords(
    tx,
    rows.map(({ id }) => id),
  )
}
