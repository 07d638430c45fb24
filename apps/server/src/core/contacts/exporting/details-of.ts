import { sql } from 'kysely'
import type { Db } from '../../../platform/db/database.ts'

type Details = {
  id: number
  emails: string[]
  phones: string[]
  groups: string[]
  language: string | null
  timeZone: string | null
  notes: string
}

/** What lists do not show of contacts; the main address and number first, groups without those of the company. */
export const detailsOf = async (db: Db, ids: readonly number[]): Promise<Map<number, Details>> => {
  const { rows } = await sql<Details>`
    select contact.id, contact.language, contact.time_zone as "timeZone", contact.notes,
      array(select address.email from contact_address address where address.contact_id = contact.id
        order by address.email <> contact.email, address.email) as emails,
      array(select number from contact_phone where contact_id = contact.id order by position) as phones,
      array(select contact_group.name from contact_group_contact member
        join contact_group on contact_group.id = member.group_id and contact_group.deleted_at is null
        where member.contact_id = contact.id order by folded(contact_group.name)) as groups
    from contact where contact.id = any(${ids}::bigint[])`.execute(db)
  return new Map(rows.map(row => [row.id, row]))
}
