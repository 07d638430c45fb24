import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/database.ts'
import { reserveIds } from '../../../platform/db/reserve-ids.ts'
import { domainsTooCommon } from '../companies/store.ts'
import { companiesCalled, knownGroups } from './known-names.ts'
import type { CompanyState, KnownCompanies } from './rules/decide-company.ts'
import { unknownNames } from './rules/named.ts'
import type { CompanyOfRow } from './rules/read-company.ts'

/** Locked for the rest of the transaction, and only then read, so that nothing of it is old. */
const lockCompanies = async (tx: Tx, wanted: readonly number[]): Promise<CompanyState[]> => {
  if (wanted.length === 0) return []
  const { rows: locked } = await sql<{ id: number }>`
    select id from customer_company where id = any(${wanted}::bigint[]) and deleted_at is null order by id for update`.execute(
    tx,
  )
  const { rows } = await sql<CompanyState>`
    select company.id, company.name, company.notes,
      array(select domain from customer_company_domain where company_id = company.id order by domain) as domains,
      array(select member.group_id from contact_group_company member
        join contact_group on contact_group.id = member.group_id and contact_group.deleted_at is null
        where member.company_id = company.id order by member.group_id) as "groupIds"
    from customer_company company where company.id = any(${locked.map(({ id }) => id)}::bigint[])`.execute(tx)
  return rows
}

const ownersOf = async (tx: Tx, domains: readonly string[]): Promise<Map<string, number>> => {
  const { rows } = await sql<{ domain: string; id: number }>`
    select owned.domain, company.id from customer_company_domain owned
    join customer_company company on company.id = owned.company_id and company.deleted_at is null
    where owned.domain = any(${domains}::text[])`.execute(tx)
  return new Map(rows.map(({ domain, id }) => [domain, id]))
}

/** What these rows are decided by; companies that they may change are locked. */
export const knownCompanies = async (tx: Tx, rows: readonly CompanyOfRow[]): Promise<KnownCompanies> => {
  const names = rows.map(({ name }) => name)
  const domains = [...new Set(rows.flatMap(row => row.domains))]
  const idByName = await companiesCalled(tx, names)
  const companies = await lockCompanies(tx, [...new Set(idByName.values())])
  return {
    companies: new Map(companies.map(company => [company.id, company])),
    idByName,
    ownerOf: await ownersOf(tx, domains),
    common: await domainsTooCommon(tx, domains),
    groups: await knownGroups(
      tx,
      rows.flatMap(row => row.groups),
    ),
    reserved: (await reserveIds(tx, 'customer_company', unknownNames(idByName, names))).values(),
  }
}
