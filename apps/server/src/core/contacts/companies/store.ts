import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'
import { recordset } from '../../../platform/db/recordset.ts'
import { refuse } from '../../../platform/http/refusal.ts'

export type CompanyDetails = { name: string; domains: string[]; notes: string }
export type CompanyRow = CompanyDetails & {
  id: number
  deletedAt: Temporal.Instant | null
  mergedIntoId: number | null
}

const withDomains = async (db: Db | Tx, id: number): Promise<string[]> => {
  const rows = await db
    .selectFrom('customer_company_domain')
    .select('domain')
    .where('company_id', '=', id)
    .orderBy('domain')
    .execute()
  return rows.map(row => row.domain)
}

const columns = ['id', 'name', 'notes', 'deleted_at as deletedAt', 'merged_into_id as mergedIntoId'] as const

/** Null where there is none, or it is deleted. */
export const findCompany = (db: Db | Tx, id: number) =>
  db
    .selectFrom('customer_company')
    .select(columns)
    .where('id', '=', id)
    .where('deleted_at', 'is', null)
    .executeTakeFirst()

/** Locks companies for the rest of the transaction, deleted ones too. */
export const lockCompanies = async (tx: Tx, ids: readonly number[]): Promise<Map<number, CompanyRow>> => {
  const rows = await tx
    .selectFrom('customer_company')
    .select(columns)
    .where('id', 'in', [...ids])
    .orderBy('id')
    .forUpdate()
    .execute()
  const found = new Map<number, CompanyRow>()
  for (const row of rows) found.set(row.id, { ...row, domains: await withDomains(tx, row.id) })
  return found
}

/** A deleted one only where it is asked for. @throws not_found */
export const lockCompany = async (tx: Tx, id: number, given = { deleted: false }): Promise<CompanyRow> => {
  const company = (await lockCompanies(tx, [id])).get(id)
  return company && (company.deletedAt === null || given.deleted) ? company : refuse('not_found')
}

export const companyNameIsTaken = async (tx: Tx, name: string, except: number | null): Promise<boolean> =>
  (await tx
    .selectFrom('customer_company')
    .select('id')
    .where(sql<boolean>`folded(name) = folded(${name})`)
    .where('deleted_at', 'is', null)
    .where('id', 'is distinct from', except)
    .executeTakeFirst()) !== undefined

/** Whether one of the domains is another company's; a deleted one has to give it up. */
export const domainIsTaken = async (
  tx: Tx,
  domains: readonly string[],
  except: number | null,
): Promise<boolean> => {
  const { rows } = await sql`
    select 1 from customer_company_domain as owned join customer_company as company on company.id = owned.company_id
    where owned.domain = any(${domains}::text[]) and company.deleted_at is null
      and company.id is distinct from ${except}::bigint limit 1`.execute(tx)
  return rows.length > 0
}

/** A company with more people than this at one domain is a mail provider; and nobody waits for that many to be moved. */
const MOST_AT_A_DOMAIN = 5000

/** Those of the domains at which too many contacts have an address for them to be a company's. */
export const domainsTooCommon = async (tx: Tx, domains: readonly string[]): Promise<Set<string>> => {
  const { rows } = await sql<{ domain: string }>`
    select domain from unnest(${domains}::text[]) as given (domain) where exists (
      select 1 from contact_address where split_part(email, '@', 2) = given.domain offset ${MOST_AT_A_DOMAIN} limit 1
    )`.execute(tx)
  return new Set(rows.map(({ domain }) => domain))
}

export const insertCompany = async (
  tx: Tx,
  { name, notes }: CompanyDetails,
  at: Temporal.Instant,
): Promise<number> => {
  const { id } = await tx
    .insertInto('customer_company')
    .values({ name, notes, created_at: at })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export const updateCompany = (tx: Tx, id: number, { name, notes }: CompanyDetails) =>
  tx.updateTable('customer_company').set({ name, notes }).where('id', '=', id).execute()

export const markCompanyDeleted = (tx: Tx, id: number, at: Temporal.Instant | null) =>
  tx.updateTable('customer_company').set({ deleted_at: at }).where('id', '=', id).execute()

/** The domains of companies from now on, and with them the contacts whose company nobody chose; the first of several companies has one. */
export const keepDomains = async (
  tx: Tx,
  companies: readonly { id: number; domains: readonly string[] }[],
): Promise<void> => {
  if (companies.length === 0) return
  const ids = companies.map(({ id }) => id)
  const rows = companies.flatMap(({ id, domains }, place) =>
    domains.map(domain => ({ company_id: id, domain, place })),
  )
  const given = sql`given as materialized (
    select * from ${recordset(rows, sql`company_id bigint, domain text, place int`)})`
  await sql`
    with ${given} delete from customer_company_domain owned where company_id = any(${ids}::bigint[]) and not exists (
      select from given where given.company_id = owned.company_id and given.domain = owned.domain)`.execute(
    tx,
  )
  await sql`
    with ${given} insert into customer_company_domain (domain, company_id) select domain, company_id from given
    on conflict (domain) do update set company_id = excluded.company_id`.execute(tx)
  await sql`
    with ${given} update contact set company_id = null
    where company_id = any(${ids}::bigint[]) and not company_by_hand and not exists (
      select from contact_address address join given on given.domain = split_part(address.email, '@', 2)
      where address.contact_id = contact.id and given.company_id = contact.company_id)`.execute(tx)
  // In a deleted company nobody is.
  await sql`
    with ${given}, theirs as (
      select distinct on (address.contact_id) address.contact_id, given.company_id
      from given join contact_address address on split_part(address.email, '@', 2) = given.domain
      order by address.contact_id, given.place
    )
    update contact set company_id = theirs.company_id from theirs
    where contact.id = theirs.contact_id and not company_by_hand and contact.company_id is distinct from theirs.company_id
      and not exists (select 1 from customer_company where id = contact.company_id and deleted_at is null)`.execute(
    tx,
  )
}
