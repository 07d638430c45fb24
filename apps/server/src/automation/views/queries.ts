import type { Db, Tx } from '../../platform/db/database.ts'

export { listViewTicketIds } from './reading/list-view-tickets.ts'

/** Names also of deleted views. */
export const viewNames = async (db: Db | Tx, ids: readonly number[]): Promise<Map<number, string>> => {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('view')
    .select(['id', 'name'])
    .where('id', 'in', [...ids])
    .execute()
  return new Map(rows.map(row => [row.id, row.name]))
}
