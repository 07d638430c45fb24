import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'

/** How many people work here, and how many were asked to and have not come yet. */
export const countPeople = async (db: Db | Tx): Promise<{ active: number; invited: number }> => {
  const { rows } = await sql<{ active: number; invited: number }>`
    select count(*) filter (where state = 'active')::int as active,
           count(*) filter (where state = 'invited')::int as invited from person`.execute(db)
  return rows[0] ?? { active: 0, invited: 0 }
}

/** Whom mail to a person goes to; null where there is no such person. */
export const mailAddressOf = async (
  db: Db | Tx,
  personId: number,
): Promise<{ name: string; email: string } | null> =>
  (await db.selectFrom('person').select(['name', 'email']).where('id', '=', personId).executeTakeFirst()) ??
  null
