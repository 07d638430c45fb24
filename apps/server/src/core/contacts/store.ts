import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import { refuse } from '../../platform/http/refusal.ts'
import type { ContactDetails } from './rules/checked-contact.ts'
import { phoneDigits } from './rules/phone-digits.ts'

export type LockedContact = ContactDetails & { id: number; companyId: number | null; companyByHand: boolean }

/** Locks the contact for the rest of the transaction; one that was merged into another is not there, unless asked for. @throws not_found */
export const lockContact = async (
  tx: Tx,
  id: number,
  { merged = false }: { merged?: boolean } = {},
): Promise<LockedContact> => {
  const row =
    (await tx
      .selectFrom('contact')
      .select(['id', 'name', 'email', 'language', 'time_zone as timeZone', 'notes'])
      .select(['company_id as companyId', 'company_by_hand as companyByHand'])
      .where('id', '=', id)
      .where('merged_into_id', merged ? 'is not' : 'is', null)
      .where('erased_at', 'is', null)
      .forUpdate()
      .executeTakeFirst()) ?? refuse('not_found')
  const { email, ...contact } = row
  const others = await tx
    .selectFrom('contact_address')
    .select('email')
    .where('contact_id', '=', id)
    .where('email', '<>', email)
    .orderBy('email')
    .execute()
  const phones = await tx
    .selectFrom('contact_phone')
    .select('number')
    .where('contact_id', '=', id)
    .orderBy('position')
    .execute()
  return {
    ...contact,
    emails: [...(email === '' ? [] : [email]), ...others.map(other => other.email)],
    phones: phones.map(phone => phone.number),
  }
}

const columnsOf = ({ name, emails, language, timeZone, notes }: ContactDetails) => ({
  name,
  email: emails[0] ?? '',
  language,
  time_zone: timeZone,
  notes,
})

export const insertContact = async (tx: Tx, given: ContactDetails, at: Temporal.Instant): Promise<number> => {
  const { id } = await tx
    .insertInto('contact')
    .values({ ...columnsOf(given), created_at: at })
    .returning('id')
    .executeTakeFirstOrThrow()
  await insertAddresses(tx, id, given.emails)
  await insertPhones(tx, id, given.phones)
  return id
}

export const updateContact = async (tx: Tx, id: number, given: ContactDetails): Promise<void> => {
  await tx.updateTable('contact').set(columnsOf(given)).where('id', '=', id).execute()
  await keepAddresses(tx, id, given.emails)
  await keepPhones(tx, id, given.phones)
}

const keepAddresses = async (tx: Tx, id: number, emails: readonly string[]): Promise<void> => {
  await sql`delete from contact_address where contact_id = ${id} and email <> all(${emails}::text[])`.execute(
    tx,
  )
  await insertAddresses(tx, id, emails)
}

const insertAddresses = async (tx: Tx, id: number, emails: readonly string[]): Promise<void> => {
  if (emails.length === 0) return
  await tx
    .insertInto('contact_address')
    .values(emails.map(email => ({ email, contact_id: id })))
    .onConflict(taken => taken.column('email').doNothing())
    .execute()
}

const keepPhones = async (tx: Tx, id: number, phones: readonly string[]): Promise<void> => {
  await tx.deleteFrom('contact_phone').where('contact_id', '=', id).execute()
  await insertPhones(tx, id, phones)
}

const insertPhones = async (tx: Tx, id: number, phones: readonly string[]): Promise<void> => {
  if (phones.length === 0) return
  await tx
    .insertInto('contact_phone')
    .values(
      phones.map((number, position) => ({ contact_id: id, position, number, digits: phoneDigits(number) })),
    )
    .execute()
}

/** Whether one of the addresses is another contact's. */
export const addressIsTaken = async (
  tx: Tx,
  emails: readonly string[],
  except: number | null,
): Promise<boolean> =>
  emails.length > 0 &&
  (await tx
    .selectFrom('contact_address')
    .select('email')
    .where('email', 'in', [...emails])
    .where('contact_id', 'is distinct from', except)
    .executeTakeFirst()) !== undefined

export const setCompany = (tx: Tx, id: number, companyId: number | null, byHand: boolean) =>
  tx
    .updateTable('contact')
    .set({ company_id: companyId, company_by_hand: byHand })
    .where('id', '=', id)
    .execute()

/** The company that one of the addresses belongs to by its domain, the first that does. */
export const companyByDomain = async (tx: Tx, emails: readonly string[]): Promise<number | null> => {
  const { rows } = await sql<{ id: number }>`
    select company.id from unnest(${emails}::text[]) with ordinality as address (email, place)
    join customer_company_domain as owned on owned.domain = split_part(address.email, '@', 2)
    join customer_company as company on company.id = owned.company_id and company.deleted_at is null
    order by place limit 1`.execute(tx)
  return rows[0]?.id ?? null
}
