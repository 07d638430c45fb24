import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../../platform/db/database.ts'
import { standingCompany } from '../companies/standing.ts'
import { fromCursor } from '../rules/name-cursor.ts'
import type { ContactFilter } from './contact-filter.ts'
import { findContacts } from './find-contacts.ts'
import { type ContactPage, nameInOrder, pageOfContacts } from './select-contacts.ts'

/** One page; each kind of list is one range of an index, among a thousand contacts as among a million. */
export const listContacts = (db: Db, filter: ContactFilter): Promise<ContactPage> => {
  if (filter.q) return findContacts(db, { ...filter, q: filter.q })
  return filter.groupId === undefined ? listByName(db, filter) : listGroup(db, filter, filter.groupId)
}

const listByName = (db: Db, { companyId, cursor, limit }: ContactFilter) => {
  const conditions: RawBuilder<unknown>[] = [
    sql`contact.merged_into_id is null and contact.erased_at is null`,
  ]
  if (companyId !== undefined)
    conditions.push(sql`contact.company_id = ${standingCompany(companyId)}
      and exists (select 1 from customer_company where id = contact.company_id and deleted_at is null)`)
  if (cursor) {
    const place = fromCursor(cursor)
    conditions.push(sql`(${nameInOrder}, contact.id) > (${place.name}, ${place.id})`)
  }
  return pageOfContacts(
    db,
    sql`select contact.id, 0 as rank, ${nameInOrder} as in_order from contact where ${sql.join(conditions, sql` and `)}
        order by ${nameInOrder}, contact.id limit ${limit + 1}`,
    sql`place.in_order, place.id`,
    limit,
  )
}

/** Those who came last stand first: the table of who is in which group knows no names. */
const listGroup = (db: Db, { companyId, cursor, limit }: ContactFilter, groupId: number) => {
  const conditions = [sql`member.group_id = ${groupId}`]
  if (cursor) conditions.push(sql`member.contact_id < ${fromCursor(cursor).id}`)
  if (companyId !== undefined)
    conditions.push(
      sql`exists (select 1 from contact where id = member.contact_id and company_id = ${standingCompany(companyId)})`,
    )
  return pageOfContacts(
    db,
    sql`select member.contact_id as id, 0 as rank, '' as in_order from contact_group_contact as member
        where ${sql.join(conditions, sql` and `)} order by member.contact_id desc limit ${limit + 1}`,
    sql`place.id desc`,
    limit,
  )
}
