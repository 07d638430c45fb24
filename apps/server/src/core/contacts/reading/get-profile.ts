import type { ContactProfile } from '@stoa/contract/contacts'
import { sql } from 'kysely'
import type { Db } from '../../../platform/db/database.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { valuesOf } from '../../custom-fields/queries.ts'
import type { Caller } from '../../people/queries.ts'
import { findErasure } from '../erasing/store.ts'
import { groupIdsOf } from '../groups/store-members.ts'
import { marksOf } from '../store-marks.ts'
import { mergesOf } from './merges-of.ts'
import { pageOfContacts } from './select-contacts.ts'

/** @throws not_found */
export const getProfile = async (db: Db, caller: Caller, id: number): Promise<ContactProfile> => {
  const own = await db
    .selectFrom('contact')
    .select(['email', 'language', 'time_zone', 'notes', 'company_by_hand', 'merged_into_id', 'erased_at'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!own) return refuse('not_found')
  const [page, others, phones, groupIds, fields, merged] = await Promise.all([
    pageOfContacts(db, sql`select ${id}::bigint as id, 0 as rank, '' as in_order`, sql`place.id`, 1),
    db
      .selectFrom('contact_address')
      .select('email')
      .where('contact_id', '=', id)
      .where('email', '<>', own.email)
      .orderBy('email')
      .execute(),
    db
      .selectFrom('contact_phone')
      .select('number')
      .where('contact_id', '=', id)
      .orderBy('position')
      .execute(),
    groupIdsOf(db, { contactId: id }),
    valuesOf(db, 'contact', id),
    mergesOf(db, id, own.merged_into_id),
  ])
  const [item] = page.items
  if (!item) return refuse('not_found')
  const isThere = own.merged_into_id === null && own.erased_at === null
  const emails = [...(own.email === '' ? [] : [own.email]), ...others.map(other => other.email)]
  return {
    ...item,
    emails,
    marks: await marksOf(db, emails),
    phones: phones.map(phone => phone.number),
    // What is in there was parsed by the contract before it was written.
    language: own.language,
    timeZone: own.time_zone,
    notes: own.notes,
    companyByHand: own.company_by_hand,
    groupIds,
    fields,
    ...merged,
    erasure: own.erased_at === null ? null : await findErasure(db, id),
    can: {
      change: caller.permissions.has('contact.change') && isThere,
      merge: caller.permissions.has('contact.merge') && own.erased_at === null,
      erase: caller.permissions.has('contact.erase') && isThere,
      exportData: caller.permissions.has('contact.export-data') && isThere,
    },
  }
}
