import { sql } from 'kysely'
import type { Db } from '../../platform/db/database.ts'

/** How many mails are worded anew, and how many signatures are written. */
export const countOwnWords = async (db: Db): Promise<{ wordings: number; signatures: number }> => {
  const { rows } = await sql<{ wordings: number; signatures: number }>`
    select (select count(*) from mail_template left join department on department.id = department_id
            where department.deleted_at is null)::int as wordings,
           (select count(*) from signature where html <> '')::int as signatures`.execute(db)
  return rows[0] ?? { wordings: 0, signatures: 0 }
}
