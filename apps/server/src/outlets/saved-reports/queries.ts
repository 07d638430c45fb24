import type { Db, Tx } from '../../platform/db/database.ts'

export { requireSaved, requireViewer } from './access.ts'
export { findSaved, type SavedReportRow } from './store.ts'

/** Names also of deleted ones. */
export const savedReportNames = async (db: Db | Tx, ids: readonly number[]): Promise<Map<number, string>> => {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('saved_report')
    .select(['id', 'name'])
    .where('id', 'in', [...ids])
    .execute()
  return new Map(rows.map(row => [row.id, row.name]))
}
