import { type RawBuilder, sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'

/** Which companies are meant by these ids, one for one: what was merged into another one stands for that. */
export const standingCompanies = async (db: Db | Tx, ids: readonly number[]): Promise<number[]> => {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('customer_company')
    .select(['id', 'merged_into_id'])
    .where('id', 'in', [...ids])
    .where('merged_into_id', 'is not', null)
    .execute()
  const into = new Map(rows.map(row => [row.id, row.merged_into_id]))
  return ids.map(id => into.get(id) ?? id)
}

/** The same within a query, of one; null where there is no such company. */
export const standingCompany = (id: number): RawBuilder<number | null> =>
  sql`(select coalesce(merged_into_id, id) from customer_company where id = ${id})`

/** All ids that mean the company which this one means, its own first. */
export const idsOfCompany = async (db: Db | Tx, id: number): Promise<number[]> => {
  const [own = id] = await standingCompanies(db, [id])
  const parts = await db
    .selectFrom('customer_company')
    .select('id')
    .where('merged_into_id', '=', own)
    .orderBy('id')
    .execute()
  return [own, ...parts.map(part => part.id)]
}
