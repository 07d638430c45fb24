import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/database.ts'
import { recordset } from '../../../platform/db/recordset.ts'
import { phoneDigits } from '../rules/phone-digits.ts'
import { writeCompanies, writeGroups } from './known-names.ts'
import type { ContactState, KnownContacts } from './rules/decide-contact.ts'

const rowOf = (state: ContactState) => ({
  id: state.id,
  name: state.name,
  email: state.emails[0] ?? '',
  language: state.language,
  time_zone: state.timeZone,
  notes: state.notes,
  company_id: state.companyId,
  company_by_hand: state.companyByHand,
})
const types = sql`
  id bigint, name text, email text, language text, time_zone text, notes text, company_id bigint, company_by_hand boolean`

const insertContacts = async (tx: Tx, made: readonly ContactState[], at: Temporal.Instant): Promise<void> => {
  if (made.length === 0) return
  await sql`
    insert into contact (id, name, email, language, time_zone, notes, company_id, company_by_hand, created_at)
    overriding system value
    select given.*, ${at.toString()}::timestamptz from ${recordset(made.map(rowOf), types)}`.execute(tx)
}

const updateContacts = async (tx: Tx, changed: readonly ContactState[]): Promise<void> => {
  if (changed.length === 0) return
  await sql`
    update contact set name = given.name, email = given.email, language = given.language, time_zone = given.time_zone,
      notes = given.notes, company_id = given.company_id, company_by_hand = given.company_by_hand
    from ${recordset(changed.map(rowOf), types)} where contact.id = given.id`.execute(tx)
}

/** An address that somebody else took meanwhile is an error: whoever decided did not know of it. */
const insertAddresses = async (tx: Tx, rows: readonly { email: string; id: number }[]): Promise<void> => {
  if (rows.length === 0) return
  await sql`
    insert into contact_address (email, contact_id)
    select email, id from ${recordset(rows, sql`email text, id bigint`)}`.execute(tx)
}

const keepPhones = async (tx: Tx, changed: readonly ContactState[], hadIds: readonly number[]) => {
  if (hadIds.length > 0)
    await sql`delete from contact_phone where contact_id = any(${hadIds}::bigint[])`.execute(tx)
  const rows = changed.flatMap(({ id, phones }) =>
    phones.map((number, position) => ({ id, position, number, digits: phoneDigits(number) })),
  )
  if (rows.length === 0) return
  await sql`
    insert into contact_phone (contact_id, position, number, digits)
    select id, position, number, digits
    from ${recordset(rows, sql`id bigint, position smallint, number text, digits text`)}`.execute(tx)
}

const joinGroups = async (tx: Tx, rows: readonly { id: number; group_id: number }[]): Promise<void> => {
  if (rows.length === 0) return
  await sql`
    insert into contact_group_contact (contact_id, group_id)
    select id, group_id from ${recordset(rows, sql`id bigint, group_id bigint`)} on conflict do nothing`.execute(
    tx,
  )
}

const compareSoon = async (tx: Tx, ids: readonly number[]): Promise<void> => {
  if (ids.length === 0) return
  await sql`insert into contact_to_compare (contact_id) select unnest(${ids}::bigint[]) on conflict do nothing`.execute(
    tx,
  )
}

/** Writes what was decided: what differs from `before`, and what is named for the first time. */
export const writeContacts = async (
  tx: Tx,
  known: KnownContacts,
  before: ReadonlyMap<number, ContactState>,
  at: Temporal.Instant,
): Promise<void> => {
  const states = [...known.contacts.values()].filter(state => state !== before.get(state.id))
  const [had, made] = [states.filter(({ id }) => before.has(id)), states.filter(({ id }) => !before.has(id))]
  const withPhones = states.filter(
    ({ id, phones }) => JSON.stringify(phones) !== JSON.stringify(before.get(id)?.phones ?? []),
  )
  await writeCompanies(
    tx,
    known.companies.made.map(each => ({ ...each, notes: '' })),
    at,
  )
  await writeGroups(tx, known.groups, at)
  await insertContacts(tx, made, at)
  await updateContacts(tx, had)
  await insertAddresses(
    tx,
    states.flatMap(({ id, emails }) =>
      emails.filter(email => !before.get(id)?.emails.includes(email)).map(email => ({ email, id })),
    ),
  )
  await keepPhones(
    tx,
    withPhones,
    withPhones.filter(({ id }) => before.has(id)).map(({ id }) => id),
  )
  await joinGroups(
    tx,
    states.flatMap(({ id, groupIds }) =>
      groupIds.filter(group => !before.get(id)?.groupIds.includes(group)).map(group_id => ({ id, group_id })),
    ),
  )
  await compareSoon(
    tx,
    states.filter(({ isToCompare }) => isToCompare).map(({ id }) => id),
  )
}
