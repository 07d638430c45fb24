import { type RawBuilder, sql } from 'kysely'

/** A JSON array of groups, by name, out of the ids that a query gives. */
const groupsIn = (ids: RawBuilder<unknown>) => sql`(
  select coalesce(json_agg(json_build_object('id', id, 'name', name, 'colour', colour) order by folded(name)), '[]')
  from contact_group where deleted_at is null and id in (${ids}))`

/** The groups of the row `contact`, and of the company that it is in. */
export const groupsOfContact = groupsIn(sql`
  select group_id from contact_group_contact where contact_id = contact.id
  union all select group_id from contact_group_company where company_id = company.id`)

/** The groups of the row `company`. */
export const groupsOfCompany = groupsIn(
  sql`select group_id from contact_group_company where company_id = company.id`,
)
