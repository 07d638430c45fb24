import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/database.ts'
import { reserveIds } from '../../../platform/db/reserve-ids.ts'
import { isOurs, type OwnAddresses } from '../reading/require-foreign.ts'
import { knownCompanyNames, knownGroups } from './known-names.ts'
import { type ContactState, domainOf, type KnownContacts } from './rules/decide-contact.ts'
import type { ContactOfRow } from './rules/read-contact.ts'

const idsByAddress = async (tx: Tx, emails: readonly string[]): Promise<Map<string, number>> => {
  const { rows } = await sql<{ email: string; id: number }>`
    select email, contact_id as id from contact_address where email = any(${emails}::text[])`.execute(tx)
  return new Map(rows.map(({ email, id }) => [email, id]))
}

/** Locked for the rest of the transaction, and only then read, so that nothing of it is old. */
const lockContacts = async (tx: Tx, wanted: readonly number[]): Promise<ContactState[]> => {
  if (wanted.length === 0) return []
  const { rows: locked } = await sql<{ id: number }>`
    select id from contact where id = any(${wanted}::bigint[]) and merged_into_id is null and erased_at is null
    order by id for update`.execute(tx)
  const { rows } = await sql<ContactState>`
    select contact.id, contact.name, contact.language, contact.time_zone as "timeZone", contact.notes,
      contact.company_id as "companyId", contact.company_by_hand as "companyByHand", false as "isToCompare",
      array(select address.email from contact_address address where address.contact_id = contact.id
        order by address.email <> contact.email, address.email) as emails,
      array(select number from contact_phone where contact_id = contact.id order by position) as phones,
      array(select member.group_id from contact_group_contact member
        join contact_group on contact_group.id = member.group_id and contact_group.deleted_at is null
        where member.contact_id = contact.id order by member.group_id) as "groupIds"
    from contact where contact.id = any(${locked.map(({ id }) => id)}::bigint[])`.execute(tx)
  return rows
}

const companiesByDomain = async (tx: Tx, emails: readonly string[]): Promise<Map<string, number>> => {
  const { rows } = await sql<{ domain: string; id: number }>`
    select owned.domain, company.id from customer_company_domain owned
    join customer_company company on company.id = owned.company_id and company.deleted_at is null
    where owned.domain = any(${[...new Set(emails.map(domainOf))]}::text[])`.execute(tx)
  return new Map(rows.map(({ domain, id }) => [domain, id]))
}

/** What these rows are decided by; contacts that they may change are locked. */
export const knownContacts = async (
  tx: Tx,
  rows: readonly ContactOfRow[],
  ownAddresses: OwnAddresses,
): Promise<KnownContacts> => {
  const emails = rows.flatMap(row => row.emails)
  const idByAddress = await idsByAddress(tx, emails)
  const contacts = await lockContacts(tx, [...new Set(idByAddress.values())])
  const fresh = rows.filter(row => !row.emails.some(email => idByAddress.has(email))).length
  return {
    contacts: new Map(contacts.map(contact => [contact.id, contact])),
    idByAddress,
    companyByDomain: await companiesByDomain(tx, [...emails, ...contacts.flatMap(each => each.emails)]),
    companies: await knownCompanyNames(
      tx,
      rows.flatMap(row => row.company || []),
    ),
    groups: await knownGroups(
      tx,
      rows.flatMap(row => row.groups),
    ),
    isOurs: await isOurs(tx, ownAddresses),
    reserved: (await reserveIds(tx, 'contact', fresh)).values(),
  }
}
