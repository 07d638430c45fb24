import { type Selectable, sql } from 'kysely'
import type { Db, Tx } from '../../../../platform/db/database.ts'
import type { Tables } from '../../../../platform/db/tables.generated.ts'
import type { Banned } from './rules/read-ban.ts'

export type BanRow = Selectable<Tables['mail_ban']>

/** Newest first, those that are over too: they tell why mail of then was suppressed. */
export const listBans = (
  db: Db,
  { before, limit }: { before: number | null; limit: number },
): Promise<BanRow[]> =>
  db
    .selectFrom('mail_ban')
    .selectAll()
    .$if(before !== null, query => query.where('id', '<', before))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()

export const keepBan = async (
  tx: Tx,
  {
    kind,
    value,
    reason,
    expiresAt,
    at,
  }: Banned & { reason: string; expiresAt: Temporal.Instant | null; at: Temporal.Instant },
): Promise<BanRow> => {
  const { rows } = await sql<BanRow>`
    insert into mail_ban (kind, value, reason, expires_at, created_at)
    values (${kind}, ${value}, ${reason}, ${expiresAt}, ${at})
    on conflict (kind, value) do update set reason = excluded.reason, expires_at = excluded.expires_at, created_at = excluded.created_at
    returning *`.execute(tx)
  const [row] = rows
  if (!row) throw new Error('insert returned nothing')
  return row
}

export const deleteBan = (tx: Tx, id: number): Promise<Banned | undefined> =>
  tx.deleteFrom('mail_ban').where('id', '=', id).returning(['kind', 'value']).executeTakeFirst() as Promise<
    Banned | undefined
  >

export const anyBan = async (tx: Tx): Promise<boolean> => {
  const { rows } = await sql<{ some: boolean }>`select exists (select from mail_ban) as "some"`.execute(tx)
  return rows[0]?.some ?? false
}

/** The ban that meets a sender, the narrowest first. `client`: null where the mail did not come straight from there. */
export const banOn = async (
  tx: Tx,
  {
    addresses,
    domains,
    client,
    at,
  }: { addresses: string[]; domains: string[]; client: string | null; at: Temporal.Instant },
): Promise<Banned | null> => {
  const { rows } = await sql<Banned>`
    select kind, value from mail_ban
    where (expires_at is null or expires_at > ${at})
      and (kind = 'address' and value = any(${addresses}::text[])
        or kind = 'domain' and value = any(${domains}::text[])
        or case when kind = 'network' then value::inet >>= ${client}::inet end)
    order by kind limit 1`.execute(tx)
  return rows[0] ?? null
}

/** Whoever is forgotten is not known as banned either. */
export const forgetBans = (tx: Tx, emails: readonly string[]) =>
  tx
    .deleteFrom('mail_ban')
    .where('value', 'in', ['', ...emails])
    .execute()
