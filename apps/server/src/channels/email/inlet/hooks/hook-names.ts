import type { Db } from '../../../../platform/db/database.ts'

/** What webhooks are called; deleted ones are not among them. */
export const mailHookNames = async (db: Db, ids: readonly number[]): Promise<Map<number, string>> => {
  if (ids.length === 0) return new Map()
  const rows = await db.selectFrom('mail_hook').select(['id', 'name']).where('id', 'in', ids).execute()
  return new Map(rows.map(row => [row.id, row.name]))
}
