import type { Db, Tx } from '../../platform/db/database.ts'

export { actionsOfMacro } from './find-for-caller.ts'

/** Names also of deleted macros, for what was done with them. */
export const macroNames = async (db: Db | Tx, ids: readonly number[]): Promise<Map<number, string>> => {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('macro')
    .select(['id', 'name'])
    .where('id', 'in', [...ids])
    .execute()
  return new Map(rows.map(row => [row.id, row.name]))
}
