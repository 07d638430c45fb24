import type { CustomerCompany } from '@stoa/contract/customer-companies'
import { sql } from 'kysely'
import type { Db } from '../../../platform/db/database.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { valuesOf } from '../../custom-fields/queries.ts'
import type { Caller } from '../../people/queries.ts'
import { companyRows, present } from './list-companies.ts'

/** Also one that was merged into another. @throws not_found */
export const getCompany = async (db: Db, caller: Caller, id: number): Promise<CustomerCompany> => {
  const [row] = await companyRows(db, sql`select ${id}::bigint as id, 0 as rank`)
  if (!row) return refuse('not_found')
  const merges = await mergesOf(db, id)
  return {
    ...present(row),
    notes: row.notes,
    fields: await valuesOf(db, 'company', id),
    ...merges,
    can: {
      change: caller.permissions.has('customer-company.change') && merges.mergedInto === null,
      merge: caller.permissions.has('customer-company.merge'),
    },
  }
}

/** What a company is part of now, and what was merged into it, the newest first. */
const mergesOf = async (db: Db, id: number): Promise<Pick<CustomerCompany, 'mergedInto' | 'merged'>> => {
  const into = await db
    .selectFrom('customer_company as company')
    .innerJoin('customer_company as into', 'into.id', 'company.merged_into_id')
    .select(['into.id', 'into.name'])
    .where('company.id', '=', id)
    .executeTakeFirst()
  const merged = await db
    .selectFrom('customer_company_merge as merge')
    .innerJoin('customer_company as company', 'company.id', 'merge.company_id')
    .select(['company.id', 'company.name', 'merged_at'])
    .where('into_id', '=', id)
    .orderBy('merged_at', 'desc')
    .limit(50)
    .execute()
  return {
    mergedInto: into ?? null,
    merged: merged.map(({ merged_at, ...company }) => ({ ...company, at: merged_at.toString() })),
  }
}
