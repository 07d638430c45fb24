import { normalAddress } from '@stoa/contract/mail-address'
import { sql } from 'kysely'
import { recordset } from '../../../platform/db/recordset.ts'
import { together } from '../../../platform/db/together.ts'
import type { Act } from '../../../platform/events/act.ts'

type Met = { email: string; name: string; at: Temporal.Instant }

/** One for each address, with the first name that comes with it. */
const people = (met: readonly Met[]) =>
  [...Map.groupBy(met, ({ email }) => email).values()].flatMap(
    same => same.find(({ name }) => name !== '') ?? same.slice(0, 1),
  )

const contactsOf = together(async (db, met: readonly Met[]) => {
  const { rows } = await sql<{ id: number; email: string }>`
    with given as materialized (
      select * from ${recordset(people(met), sql`email text, name text, at timestamptz`)}
    ),
    known as (
      select contact.id, given.email, contact.name from given
      join contact_address on contact_address.email = given.email join contact on contact.id = contact_address.contact_id
    ),
    named as (
      update contact set name = given.name from given join known using (email)
      where contact.id = known.id and known.name = '' and given.name <> ''
    ),
    made as (
      insert into contact (name, email, created_at, company_id)
      select given.name, given.email, given.at, company.id from given
      left join customer_company_domain as owned on owned.domain = split_part(given.email, '@', 2)
      left join customer_company as company on company.id = owned.company_id and company.deleted_at is null
      where given.email not in (select email from known)
      on conflict (email) where email <> '' do update set email = excluded.email
      returning id, email
    ),
    compared as (
      insert into contact_to_compare (contact_id) select id from made on conflict do nothing
    ),
    addressed as (
      insert into contact_address (email, contact_id) select email, id from made where email <> ''
      on conflict (email) do update set email = excluded.email
      returning contact_id as id, email
    )
    select id, email from known union all select id, email from addressed
    union all select id, email from made where email = ''`.execute(db)
  const ids = new Map(rows.map(({ id, email }) => [email, id]))
  return met.map(({ email }) => ids.get(email))
})

/**
 * The contact with this address, made if it is new, in the company that has its domain. An empty name is filled in later, when one is
 * known. No event: whatever the contact came with tells of it.
 */
export const rememberContact = async (
  { tx, clock }: Act,
  { email, name }: { email: string; name: string },
): Promise<{ id: number }> => {
  const id = await contactsOf(tx, { email: normalAddress(email), name, at: clock.now() })
  if (id === undefined) throw new Error('neither found nor made the contact')
  return { id }
}
