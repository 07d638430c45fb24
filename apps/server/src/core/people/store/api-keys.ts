import type { Insertable, Selectable } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'
import type { Tables } from '../../../platform/db/tables.generated.ts'

export type ApiKeyRow = Selectable<Tables['api_key']>

export const insertApiKey = (tx: Tx, key: Insertable<Tables['api_key']>): Promise<ApiKeyRow> =>
  tx.insertInto('api_key').values(key).returningAll().executeTakeFirstOrThrow()

export const lockApiKey = (tx: Tx, id: number): Promise<ApiKeyRow | undefined> =>
  tx
    .selectFrom('api_key')
    .selectAll()
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()

export const markApiKeyRevoked = (tx: Tx, id: number, now: Temporal.Instant) =>
  tx.updateTable('api_key').set({ revoked_at: now }).where('id', '=', id).execute()

export const listLiveApiKeys = (db: Db): Promise<ApiKeyRow[]> =>
  db.selectFrom('api_key').selectAll().where('revoked_at', 'is', null).orderBy('id').execute()

export const noteApiKeyUsed = (db: Db, id: number, now: Temporal.Instant) =>
  db.updateTable('api_key').set({ last_used_at: now }).where('id', '=', id).execute()
