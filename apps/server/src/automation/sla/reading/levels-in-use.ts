import { sql } from 'kysely'
import type { Db } from '../../../platform/db/database.ts'

/** How many levels there are, and how many of them a department or an active rule uses. */
export const countLevels = async (db: Db): Promise<{ levels: number; inUse: number }> => {
  const { rows } = await sql<{ levels: number; inUse: number }>`
    select count(*)::int as levels, (count(*) filter (where
      id in (select level_id from sla_department join department on department.id = department_id
             where department.deleted_at is null)
      or id in (select level_id from sla_rule where active and deleted_at is null)))::int as "inUse"
    from sla_level where deleted_at is null`.execute(db)
  return rows[0] ?? { levels: 0, inUse: 0 }
}
