import type { ContactItem } from '@stoa/contract/contacts'
import { type RawBuilder, sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'
import { type Place, toCursor } from '../rules/name-cursor.ts'
import { groupsOfContact } from './groups-sql.ts'

/** What contacts are ordered by. It is spelled exactly as the indexes have it. */
export const nameInOrder = sql`(folded(coalesce(nullif(contact.name, ''), contact.email)) collate "C")`

type Row = {
  id: number
  name: string
  email: string
  phone: string | null
  company_id: number | null
  company_name: string | null
  groups: ContactItem['groups']
  created_at: Temporal.Instant
  rank: number
  in_order: string
}

const present = (row: Row): ContactItem => ({
  id: row.id,
  name: row.name,
  email: row.email,
  phone: row.phone,
  company: row.company_id === null ? null : { id: row.company_id, name: row.company_name ?? '' },
  groups: row.groups,
  createdAt: row.created_at.toString(),
})

export type ContactPage = { items: ContactItem[]; nextCursor: string | null }

/**
 * One page of contacts with what screens show of them. `places` gives id, rank and in_order, one more than the page has where there are
 * more; `order` puts them into the order of the page.
 */
export const pageOfContacts = async (
  db: Db | Tx,
  places: RawBuilder<unknown>,
  order: RawBuilder<unknown>,
  limit: number,
): Promise<ContactPage> => {
  const { rows } = await sql<Row>`
    select contact.id, contact.name, contact.email, contact.created_at, place.rank, place.in_order,
      (select number from contact_phone where contact_id = contact.id order by position limit 1) as phone,
      company.id as company_id, company.name as company_name, ${groupsOfContact} as groups
    from (${places}) as place join contact on contact.id = place.id
    left join customer_company as company on company.id = contact.company_id and company.deleted_at is null
    order by ${order}`.execute(db)
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  const place: Place | undefined = last && { rank: last.rank, name: last.in_order, id: last.id }
  return { items: page.map(present), nextCursor: rows.length > limit && place ? toCursor(place) : null }
}
