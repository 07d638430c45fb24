import type { Db, Tx } from '../../platform/db/database.ts'

export { foldRuleTally } from './store/tally.ts'

/** Names also of deleted rules, for what they did. */
export const ruleNames = async (
  db: Db | Tx,
  ids: readonly number[],
): Promise<Map<number, { name: string; deleted: boolean }>> => {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('rule')
    .select(['id', 'name', 'deleted_at'])
    .where('id', 'in', [...ids])
    .execute()
  return new Map(rows.map(row => [row.id, { name: row.name, deleted: row.deleted_at !== null }]))
}
