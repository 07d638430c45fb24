import { sql } from 'kysely'
import type { Tx } from '../../../../platform/db/database.ts'
import { keepFieldValues } from '../../../custom-fields/commands.ts'
import { valuesOf } from '../../../custom-fields/queries.ts'
import { groupIdsOf, keepGroups } from '../../groups/store-members.ts'
import type { CompanySnapshot, CompanySnapshots } from '../../rules/join-companies.ts'
import { type CompanyRow, updateCompany } from '../store.ts'

/** Of a company that is locked. */
export const snapshotOf = async (
  tx: Tx,
  { id, name, domains, notes }: CompanyRow,
): Promise<CompanySnapshot> => ({
  ...{ name, domains, notes },
  groupIds: await groupIdsOf(tx, { companyId: id }),
  fields: await valuesOf(tx, 'company', id),
})

/** Makes a company what the snapshot says, but for its domains. */
export const becomeSnapshot = async (tx: Tx, id: number, snapshot: CompanySnapshot): Promise<void> => {
  await updateCompany(tx, id, snapshot)
  await keepGroups(tx, { companyId: id }, snapshot.groupIds)
  await keepFieldValues(tx, { subject: 'company', id }, snapshot.fields)
}

type Merge = { companyId: number; intoId: number }

/** The one that goes is there no more; it and what was merged into it before are parts of the other one. */
export const markMerged = async (tx: Tx, { companyId, intoId }: Merge, at: Temporal.Instant) => {
  await sql`update customer_company set merged_into_id = ${intoId}, deleted_at = coalesce(deleted_at, ${at.toString()}::timestamptz)
    where id = ${companyId} or merged_into_id = ${companyId}`.execute(tx)
}

export const writeMerge = async (
  tx: Tx,
  { companyId, intoId }: Merge,
  { at, snapshots }: { at: Temporal.Instant; snapshots: CompanySnapshots },
): Promise<void> => {
  await tx
    .insertInto('customer_company_merge')
    .values({
      company_id: companyId,
      into_id: intoId,
      merged_at: at,
      snapshots: JSON.stringify(snapshots),
    })
    .execute()
}

/** Contacts and domains go along; those that may be somebody's second self there are looked at. @returns how many contacts */
export const giveMembersTo = async (tx: Tx, { companyId, intoId }: Merge): Promise<number> => {
  await sql`update customer_company_domain set company_id = ${intoId} where company_id = ${companyId}`.execute(
    tx,
  )
  const { numAffectedRows } = await sql`
    with moved as (
      update contact set company_id = ${intoId} where company_id = ${companyId} returning id, company_by_hand
    ), looked_at as (
      insert into contact_to_compare (contact_id) select id from moved on conflict do nothing
    )
    insert into customer_company_merge_contact (company_id, contact_id, by_hand)
    select ${companyId}::bigint, id, company_by_hand from moved`.execute(tx)
  return Number(numAffectedRows ?? 0)
}

/** Those who came along go back, but whoever belongs elsewhere by now, or here by somebody's choice since. @returns how many */
export const takeMembersBack = async (tx: Tx, { companyId, intoId }: Merge): Promise<number> => {
  const { rows } = await sql`
    with came as (
      delete from customer_company_merge_contact where company_id = ${companyId} returning contact_id, by_hand
    ), back as (
      update contact set company_id = ${companyId} from came
      where contact.id = came.contact_id and contact.company_id = ${intoId} and company_by_hand = by_hand returning contact.id
    ), looked_at as (
      insert into contact_to_compare (contact_id) select id from back on conflict do nothing
    )
    select id from back`.execute(tx)
  return rows.length
}

export const findMerge = async (tx: Tx, companyId: number) => {
  const row = await tx
    .selectFrom('customer_company_merge')
    .select(['into_id', 'snapshots'])
    .where('company_id', '=', companyId)
    .forUpdate()
    .executeTakeFirst()
  // Written by `writeMerge`, and only there.
  return row ? { intoId: row.into_id, snapshots: row.snapshots as unknown as CompanySnapshots } : null
}

/** There again, with what had been merged into it before. */
export const unmarkMerged = async (tx: Tx, companyId: number): Promise<void> => {
  await tx.deleteFrom('customer_company_merge').where('company_id', '=', companyId).execute()
  await sql`
    with recursive part (id) as (
      select company_id from customer_company_merge where into_id = ${companyId}
      union all select company_id from customer_company_merge join part on into_id = part.id
    )
    update customer_company set merged_into_id = ${companyId} where id in (select id from part)`.execute(tx)
  await tx
    .updateTable('customer_company')
    .set({ merged_into_id: null, deleted_at: null })
    .where('id', '=', companyId)
    .execute()
}

/** Those of the domains that no other company but the one that had them meanwhile has by now. */
export const domainsStillFree = async (
  tx: Tx,
  domains: readonly string[],
  intoId: number,
): Promise<string[]> => {
  const { rows } = await sql<{ domain: string }>`
    select owned.domain from customer_company_domain as owned join customer_company as company on company.id = owned.company_id
    where owned.domain = any(${domains}::text[]) and company.id <> ${intoId} and company.deleted_at is null`.execute(
    tx,
  )
  const taken = new Set(rows.map(({ domain }) => domain))
  return domains.filter(domain => !taken.has(domain))
}
