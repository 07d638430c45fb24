import { sql } from 'kysely'
import type { Db } from '../../../platform/db/database.ts'

export const listTags = async (db: Db): Promise<string[]> => {
  const rows = await db.selectFrom('tag').select('name').orderBy(sql`lower(name)`).limit(1000).execute()
  return rows.map(row => row.name)
}
