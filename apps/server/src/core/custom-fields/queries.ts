import type { Db, Tx } from '../../platform/db/database.ts'

export { requireFilled } from './require-filled.ts'
export { valuesOf } from './store.ts'

/** Names also of deleted fields, for what was done with them. */
export const customFieldNames = async (db: Db | Tx, ids: readonly number[]): Promise<Map<number, string>> => {
  if (ids.length === 0) return new Map()
  const rows = await db.selectFrom('custom_field').select(['id', 'name']).where('id', 'in', ids).execute()
  return new Map(rows.map(row => [row.id, row.name]))
}
