import type { CustomerCompanyItem } from '@stoa/contract/customer-companies'
import { type RawBuilder, sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'
import { groupsOfCompany } from '../reading/groups-sql.ts'
import { likely, MOST_FOUND, mayBePart, patternOf, withSlips } from '../reading/searching.ts'
import { fromCursor, toCursor } from '../rules/name-cursor.ts'

type Filter = { q?: string | undefined; cursor?: string | undefined; limit: number }
type Page = { items: CustomerCompanyItem[]; nextCursor: string | null }
type Row = {
  id: number
  name: string
  notes: string
  domains: string[]
  groups: CustomerCompanyItem['groups']
  created_at: Temporal.Instant
  rank: number
  in_order: string
}

/** Spelled exactly as the index has it. */
const nameInOrder = sql`(folded(company.name) collate "C")`

export const present = ({ id, name, domains, groups, created_at }: Row): CustomerCompanyItem => ({
  id,
  name,
  domains,
  groups,
  createdAt: created_at.toString(),
})

/** Those that are there, and those that are part of others since they were merged, which no list has. */
export const companyRows = async (db: Db | Tx, places: RawBuilder<unknown>): Promise<Row[]> => {
  const { rows } = await sql<Row>`
    select company.id, company.name, company.notes, company.created_at, place.rank, ${nameInOrder} as in_order,
      array(select domain from customer_company_domain where company_id = company.id order by domain) as domains,
      ${groupsOfCompany} as groups
    from (${places}) as place join customer_company as company on company.id = place.id
    where (company.deleted_at is null or company.merged_into_id is not null) order by place.rank, in_order, company.id`.execute(
    db,
  )
  return rows
}

const pageOf = async (db: Db | Tx, places: RawBuilder<unknown>, limit: number): Promise<Page> => {
  const rows = await companyRows(db, places)
  const last = rows[limit - 1]
  const more = rows.length > limit && last
  return {
    items: rows.slice(0, limit).map(present),
    nextCursor: more ? toCursor({ rank: last.rank, name: last.in_order, id: last.id }) : null,
  }
}

/** By name; with `q` the best found first, and only where there are none those that are merely alike. */
export const listCompanies = async (db: Db, filter: Filter): Promise<Page> => {
  const { q, cursor, limit } = filter
  if (!q) return pageOf(db, byName(cursor, limit), limit)
  const found = await pageOf(db, chosen(ways(q), filter), limit)
  if (found.items.length > 0 || !likely(q)) return found
  return withSlips(db, tx => pageOf(tx, chosen(alike(q), filter), limit))
}

const byName = (cursor: string | undefined, limit: number) => {
  const place = cursor ? fromCursor(cursor) : null
  const after = place ? sql`and (${nameInOrder}, company.id) > (${place.name}, ${place.id})` : sql``
  return sql`select company.id, 0 as rank from customer_company as company where company.deleted_at is null ${after}
    order by ${nameInOrder}, company.id limit ${limit + 1}`
}

const chosen = (found: RawBuilder<unknown>, { cursor, limit }: Filter) => {
  const place = cursor ? fromCursor(cursor) : null
  const after = place
    ? sql`where (found.rank, found.in_order, found.id) > (${place.rank}, ${place.name}, ${place.id})`
    : sql``
  return sql`select found.id, found.rank from (
      select distinct on (company.id) company.id, hit.rank, ${nameInOrder} as in_order
      from (${found}) as hit join customer_company as company on company.id = hit.id and company.deleted_at is null
      order by company.id, hit.rank
    ) as found ${after} order by found.rank, found.in_order, found.id limit ${limit + 1}`
}

const ways = (q: string) => {
  const pattern = patternOf(q)
  const named = (rank: number, condition: RawBuilder<unknown>) => sql`
    (select company.id, ${rank}::int as rank from customer_company as company
     where company.deleted_at is null and ${condition} limit ${MOST_FOUND})`
  const all = [
    named(0, sql`folded(company.name) = folded(${q})`),
    named(1, sql`${nameInOrder} like folded(${pattern}) || '%'`),
    sql`(select company_id as id, 0 as rank from customer_company_domain where domain = lower(${q}))`,
    sql`(select company_id as id, 1 as rank from customer_company_domain where domain like lower(${pattern}) || '%'
         limit ${MOST_FOUND})`,
  ]
  if (mayBePart(q)) all.push(named(2, sql`folded(company.name) like '%' || folded(${pattern}) || '%'`))
  return sql.join(all, sql` union all `)
}

const alike = (q: string) => sql`
  select company.id, (1000 - 900 * word_similarity(folded(${q}), folded(company.name)))::int as rank
  from customer_company as company
  where company.deleted_at is null and folded(${q}) <% folded(company.name) order by rank limit ${MOST_FOUND}`
