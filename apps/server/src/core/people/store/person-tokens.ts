import type { Selectable } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'
import type { Tables } from '../../../platform/db/tables.generated.ts'

export type Purpose = 'invitation' | 'password-reset'
export type TokenRow = Selectable<Tables['person_token']>

export const insertToken = async (
  tx: Tx,
  token: { person_id: number; purpose: Purpose; created_at: Temporal.Instant; expires_at: Temporal.Instant },
): Promise<number> => {
  const { id } = await tx.insertInto('person_token').values(token).returning('id').executeTakeFirstOrThrow()
  return id
}

/** A token that can still be used, or undefined. */
export const findGoodToken = (db: Db, id: number, now: Temporal.Instant): Promise<TokenRow | undefined> =>
  db
    .selectFrom('person_token')
    .selectAll()
    .where('id', '=', id)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst()

/** @returns whether it could still be used; from now on it cannot */
export const useToken = async (tx: Tx, id: number, now: Temporal.Instant): Promise<boolean> => {
  const result = await tx
    .updateTable('person_token')
    .set({ used_at: now })
    .where('id', '=', id)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/** From now on no earlier link of this purpose opens anything. */
export const endTokensOf = (tx: Tx, personId: number, purpose: Purpose, now: Temporal.Instant) =>
  tx
    .updateTable('person_token')
    .set({ expires_at: now })
    .where('person_id', '=', personId)
    .where('purpose', '=', purpose)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .execute()
