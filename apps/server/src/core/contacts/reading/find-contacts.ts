import { type RawBuilder, sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'
import { standingCompany } from '../companies/standing.ts'
import { fromCursor } from '../rules/name-cursor.ts'
import { searchedDigits } from '../rules/phone-digits.ts'
import type { ContactFilter } from './contact-filter.ts'
import {
  isInOtherLetters,
  likely,
  MOST_FOUND,
  mayBePart,
  otherLetters,
  patternOf,
  syllables,
  withSlips,
} from './searching.ts'
import { type ContactPage, nameInOrder, pageOfContacts } from './select-contacts.ts'

type Search = ContactFilter & { q: string }

const EXACT = 0
const BEGINS = 1
const CONTAINS = 2

/** Those found, the best first. Only where few are, what is merely alike is looked for, too. */
export const findContacts = async (db: Db, search: Search): Promise<ContactPage> => {
  const found = await pageOfFound(db, search, ways(search))
  // Another number is somebody else's.
  if (found.items.length > 0 || !likely(search.q) || searchedDigits(search.q)) return found
  return withSlips(db, tx => pageOfFound(tx, search, alike(search)))
}

const pageOfFound = (db: Db | Tx, { cursor, limit }: Search, found: RawBuilder<unknown>) => {
  const place = cursor ? fromCursor(cursor) : null
  const after = place
    ? sql`where (found.rank, found.in_order, found.id) > (${place.rank}, ${place.name}, ${place.id})`
    : sql``
  return pageOfContacts(
    db,
    sql`select * from (
          select distinct on (contact.id) contact.id, hit.rank, ${nameInOrder} as in_order
          from (${found}) as hit join contact on contact.id = hit.id order by contact.id, hit.rank
        ) as found ${after} order by found.rank, found.in_order, found.id limit ${limit + 1}`,
    sql`place.rank, place.in_order, place.id`,
    limit,
  )
}

/** What narrows a search, about the row `contact`. */
const within = ({ companyId, groupId }: Search) => {
  const conditions: RawBuilder<unknown>[] = []
  if (companyId !== undefined) conditions.push(sql`and contact.company_id = ${standingCompany(companyId)}`)
  if (groupId !== undefined)
    conditions.push(sql`and exists (
      select 1 from contact_group_contact where contact_id = contact.id and group_id = ${groupId})`)
  return sql.join(conditions, sql` `)
}

const byName = (search: Search, rank: number, condition: RawBuilder<unknown>) => sql`
  (select contact.id, ${rank}::int as rank from contact
   where ${condition} and contact.merged_into_id is null and contact.erased_at is null ${within(search)} limit ${MOST_FOUND})`

const byAddress = (search: Search, rank: number, condition: RawBuilder<unknown>) => sql`
  (select contact.id, ${rank}::int as rank from contact_address join contact on contact.id = contact_address.contact_id
   where ${condition} ${within(search)} limit ${MOST_FOUND})`

const inOtherLetters = sql`contact.name ~ ${sql.lit(otherLetters)}`

const ways = (search: Search) => {
  const { q } = search
  const pattern = patternOf(q)
  const digits = searchedDigits(q)
  const all = [
    byAddress(search, EXACT, sql`contact_address.email = lower(${q})`),
    byName(search, EXACT, sql`${nameInOrder} = folded(${q})`),
    byName(search, BEGINS, sql`${nameInOrder} like folded(${pattern}) || '%'`),
    byAddress(search, BEGINS, sql`contact_address.email like lower(${pattern}) || '%'`),
  ]
  if (digits)
    all.push(sql`
      (select contact.id, ${EXACT}::int as rank from contact_phone join contact on contact.id = contact_phone.contact_id
       where reverse(contact_phone.digits) like reverse(${digits}) || '%' ${within(search)} limit ${MOST_FOUND})`)
  const part = sql`'%' || in_latin(${pattern}) || '%'`
  if (likely(q)) {
    all.push(byName(search, CONTAINS, sql`folded(contact.name) like '%' || folded(${pattern}) || '%'`))
    all.push(byName(search, CONTAINS, sql`${inOtherLetters} and in_latin(contact.name) like ${part}`))
  } else if (mayBePart(q))
    all.push(
      byName(
        search,
        CONTAINS,
        sql`contact.name ~ ${sql.lit(syllables)} and contact.name like '%' || ${pattern} || '%'`,
      ),
    )
  if (likely(q) && isInOtherLetters(q)) {
    all.push(byName(search, CONTAINS, sql`folded(contact.name) like ${part}`))
    all.push(byAddress(search, CONTAINS, sql`contact_address.email like ${part}`))
  }
  // A whole address, or a number, is no part of another address; to look for it in all of them takes long.
  if (likely(q) && !digits && !/^[^\s@]+@[^\s@]+$/.test(q))
    all.push(byAddress(search, CONTAINS, sql`contact_address.email like '%' || lower(${pattern}) || '%'`))
  return sql.join(all, sql` union all `)
}

/** Three quarters of a word are enough; ranked behind everything else by how much is alike. */
const alike = (search: Search) => {
  const { q } = search
  const asked = sql`folded(${q})`
  const inLatin = sql`in_latin(${q})`
  const rankOf = (typed: RawBuilder<unknown>, text: RawBuilder<unknown>) =>
    sql`(1000 - 900 * word_similarity(${typed}, ${text}))::int`
  const byName = (typed: RawBuilder<unknown>, name: RawBuilder<unknown>, only = sql`true`) => sql`
    (select contact.id, ${rankOf(typed, name)} as rank from contact
     where ${only} and ${typed} <% ${name} and contact.merged_into_id is null and contact.erased_at is null ${within(search)}
     limit ${10 * MOST_FOUND})`
  const byAddress = (typed: RawBuilder<unknown>) => sql`
    (select contact.id, ${rankOf(typed, sql`contact_address.email`)} as rank
     from contact_address join contact on contact.id = contact_address.contact_id
     where ${typed} <% contact_address.email ${within(search)} limit ${10 * MOST_FOUND})`
  const all = [
    byName(asked, sql`folded(contact.name)`),
    byName(inLatin, sql`in_latin(contact.name)`, inOtherLetters),
    byAddress(inLatin),
  ]
  if (isInOtherLetters(q)) all.push(byName(inLatin, sql`folded(contact.name)`))
  return sql`select * from (${sql.join(all, sql` union all `)}) as likeness order by rank limit ${MOST_FOUND}`
}
