import { normalAddress } from '@stoa/contract/mail-address'
import type { Db, Tx } from '../../platform/db/database.ts'
import { together } from '../../platform/db/together.ts'
import { groupIdsOf } from './groups/store-members.ts'
import { findContacts } from './reading/find-contacts.ts'
import { MOST_FOUND } from './reading/searching.ts'
import { marksOf } from './store-marks.ts'

export { idsOfCompany, standingCompanies, standingCompany } from './companies/standing.ts'
export { type OwnAddresses, requireForeign } from './reading/require-foreign.ts'

export type ContactRow = { id: number; name: string; email: string }

export const findContact = async (db: Db | Tx, id: number): Promise<ContactRow | null> =>
  (await db.selectFrom('contact').select(['id', 'name', 'email']).where('id', '=', id).executeTakeFirst()) ??
  null

/** Whether whoever reads at an address asked for no more automatic mail. */
export const isUnsubscribed = async (db: Db | Tx, email: string): Promise<boolean> =>
  (await marksOf(db, [normalAddress(email)])).some(({ kind }) => kind === 'unsubscribed')

/** What contacts are called: the name, or the address where none is known. */
export const contactNames = async (db: Db | Tx, ids: readonly number[]): Promise<Map<number, string>> => {
  if (ids.length === 0) return new Map()
  const rows = await db.selectFrom('contact').select(['id', 'name', 'email']).where('id', 'in', ids).execute()
  return new Map(rows.map(row => [row.id, row.name || row.email]))
}

/** The companies that contacts belong to; null: none. */
export const companyOf = together(async (db, ids: readonly number[]): Promise<(number | null)[]> => {
  const rows = await db
    .selectFrom('contact')
    .select(['id', 'company_id'])
    .where('id', 'in', [...ids])
    .execute()
  const found = new Map(rows.map(row => [row.id, row.company_id]))
  return ids.map(id => found.get(id) ?? null)
})

export const getContact = async (db: Db | Tx, id: number): Promise<ContactRow> => {
  const contact = await findContact(db, id)
  if (!contact) throw new Error(`There is no contact ${id}`)
  return contact
}

/**
 * Those whom somebody may mean by a name, an address or a part of one, small slips allowed: two hundred at most. Who has exactly this address is
 * meant alone.
 */
export const contactsMeantBy = async (db: Db, q: string): Promise<number[]> => {
  const { items } = await findContacts(db, { q, limit: MOST_FOUND })
  const exactly = items.find(({ email }) => email === normalAddress(q))
  return exactly ? [exactly.id] : items.map(({ id }) => id)
}

/** Of groups that are there. */
export const groupIdsOfContact = (db: Db | Tx, contactId: number): Promise<number[]> =>
  groupIdsOf(db, { contactId })

/** Names also of deleted companies and groups, for what was done with them. */
const namesIn =
  (table: 'customer_company' | 'contact_group') =>
  async (db: Db | Tx, ids: readonly number[]): Promise<Map<number, string>> => {
    if (ids.length === 0) return new Map()
    const rows = await db.selectFrom(table).select(['id', 'name']).where('id', 'in', ids).execute()
    return new Map(rows.map(row => [row.id, row.name]))
  }

export const customerCompanyNames = namesIn('customer_company')
export const contactGroupNames = namesIn('contact_group')
