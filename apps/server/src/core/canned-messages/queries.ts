import type { Db, Tx } from '../../platform/db/database.ts'

/** Names also of deleted ones, for what was done with them. */
export const cannedMessageNames = async (
  db: Db | Tx,
  ids: readonly number[],
): Promise<Map<number, string>> => {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('canned_message')
    .select(['id', 'name'])
    .where('id', 'in', [...ids])
    .execute()
  return new Map(rows.map(row => [row.id, row.name]))
}
