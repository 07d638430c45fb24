import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'
import { refuse } from '../../../platform/http/refusal.ts'

export type CompanyDetails = { name: string; domains: string[]; notes: string }
export type CompanyRow = CompanyDetails & { id: number; deletedAt: Temporal.Instant | null }

const withDomains = async (db: Db | Tx, id: number): Promise<string[]> => {
  const rows = await db
    .selectFrom('customer_company_domain')
    .select('domain')
    .where('company_id', '=', id)
    .orderBy('domain')
    .execute()
  return rows.map(row => row.domain)
}

const columns = ['id', 'name', 'notes', 'deleted_at as deletedAt'] as const

/** Null where there is none, or it is deleted. */
export const findCompany = (db: Db | Tx, id: number) =>
  db
    .selectFrom('customer_company')
    .select(columns)
    .where('id', '=', id)
    .where('deleted_at', 'is', null)
    .executeTakeFirst()

/** Locks the company for the rest of the transaction; a deleted one only where it is asked for. @throws not_found */
export const lockCompany = async (tx: Tx, id: number, given = { deleted: false }): Promise<CompanyRow> => {
  const row = await tx
    .selectFrom('customer_company')
    .select(columns)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row || (row.deletedAt !== null && !given.deleted)) return refuse('not_found')
  return { ...row, domains: await withDomains(tx, id) }
}

/** null where there is none of this name, however it is written. */
export const companyCalled = async (db: Db | Tx, name: string): Promise<number | null> =>
  (
    await db
      .selectFrom('customer_company')
      .select('id')
      .where(sql<boolean>`folded(name) = folded(${name})`)
      .where('deleted_at', 'is', null)
      .executeTakeFirst()
  )?.id ?? null

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

/** Whether more contacts than this have an address at one of the domains. */
export const areMoreThan = async (tx: Tx, domains: readonly string[], most: number): Promise<boolean> => {
  const { rows } = await sql<{ more: boolean }>`
    select exists (
      select 1 from unnest(${domains}::text[]) as given (domain) where exists (
        select 1 from contact_address where split_part(email, '@', 2) = given.domain offset ${most} limit 1
      )
    ) as more`.execute(tx)
  return rows[0]?.more ?? false
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

/** The domains of a company from now on, and with them the contacts whose company nobody chose. */
export const keepDomains = async (tx: Tx, id: number, domains: readonly string[]): Promise<void> => {
  await sql`delete from customer_company_domain where company_id = ${id} and domain <> all(${domains}::text[])`.execute(
    tx,
  )
  await sql`
    insert into customer_company_domain (domain, company_id) select unnest(${domains}::text[]), ${id}
    on conflict (domain) do update set company_id = excluded.company_id`.execute(tx)
  await sql`
    update contact set company_id = null where company_id = ${id} and not company_by_hand and not exists (
      select 1 from contact_address where contact_id = contact.id and split_part(email, '@', 2) = any(${domains}::text[])
    )`.execute(tx)
  // In a deleted company nobody is.
  await sql`
    update contact set company_id = ${id}
    where not company_by_hand and company_id is distinct from ${id}
      and id in (select contact_id from contact_address where split_part(email, '@', 2) = any(${domains}::text[]))
      and not exists (select 1 from customer_company where id = contact.company_id and deleted_at is null)`.execute(
    tx,
  )
}
