import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'

/** How tags are written, by what they are folded to; of several that fold alike, one. */
export const tagNames = async (db: Db | Tx, folded: readonly string[]): Promise<Map<string, string>> => {
  if (folded.length === 0) return new Map()
  const { rows } = await sql<{ folded: string; name: string }>`
    select folded(name) as folded, min(name) as name from tag
    where folded(name) = any(${folded}::text[]) group by 1`.execute(db)
  return new Map(rows.map(row => [row.folded, row.name]))
}
