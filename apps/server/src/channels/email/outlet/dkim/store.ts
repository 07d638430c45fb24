import type { Insertable, Selectable } from 'kysely'
import type { Db, Tx } from '../../../../platform/db/database.ts'
import type { Tables } from '../../../../platform/db/tables.generated.ts'

export type DkimKeyRow = Selectable<Tables['dkim_key']>

export const listKeys = (db: Db): Promise<DkimKeyRow[]> =>
  db.selectFrom('dkim_key').selectAll().orderBy('domain').execute()

export const findKey = (db: Db | Tx, domain: string): Promise<DkimKeyRow | undefined> =>
  db.selectFrom('dkim_key').selectAll().where('domain', '=', domain.toLowerCase()).executeTakeFirst()

/** @returns whether the domain had none yet */
export const insertKey = async (tx: Tx, key: Insertable<Tables['dkim_key']>): Promise<boolean> => {
  const row = await tx
    .insertInto('dkim_key')
    .values(key)
    .onConflict(conflict => conflict.doNothing())
    .returning('domain')
    .executeTakeFirst()
  return row !== undefined
}

/** @returns whether there was one */
export const deleteKeyRow = async (tx: Tx, domain: string): Promise<boolean> => {
  const { numDeletedRows } = await tx
    .deleteFrom('dkim_key')
    .where('domain', '=', domain.toLowerCase())
    .executeTakeFirst()
  return numDeletedRows > 0n
}
