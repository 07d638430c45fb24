import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/database.ts'
import { system } from '../../../platform/events/act.ts'
import { type Platform, write } from '../../../platform/platform.ts'
import { type Pair, takeSomeToCompare, writePairs } from './store.ts'

const AT_ONCE = 100
/** Milliseconds that a round may take before others have their turn. */
const ROUND = 500
/** Nobody looks through more of one contact; a number or name that more share tells nothing. */
const MOST = 10

/** Spelled exactly as the index has it. */
const nameOf = (contact: string) =>
  sql.raw(`(folded(coalesce(nullif(${contact}.name, ''), ${contact}.email)) collate "C")`)

/** Each pair once, with the best reason; each way of looking is a look into an index for each contact. */
const pairsOf = async (tx: Tx, ids: readonly number[]): Promise<Pair[]> => {
  await sql`set local pg_trgm.similarity_threshold = 0.6`.execute(tx)
  const { rows } = await sql<Pair>`
    with mine as (
      select contact.id, contact.name, contact.company_id, ${nameOf('contact')} as in_order from contact
      where contact.id = any(${ids}::bigint[]) and contact.merged_into_id is null and contact.erased_at is null
    ),
    found as (
      select mine.id, theirs.contact_id as other_id, 1 as rank from mine
      join contact_phone own on own.contact_id = mine.id and length(own.digits) >= 7
      cross join lateral (
        select contact_id from contact_phone
        where reverse(contact_phone.digits) = reverse(own.digits) and contact_phone.contact_id <> mine.id limit ${MOST}
      ) theirs
      union all
      select mine.id, theirs.id, 2 from mine cross join lateral (
        select other.id from contact other
        where ${nameOf('other')} = mine.in_order and other.id <> mine.id and other.merged_into_id is null and other.erased_at is null and other.name <> ''
          and (other.company_id = mine.company_id or exists (
            select from contact_address own join contact_address theirs
              on split_part(theirs.email, '@', 2) = split_part(own.email, '@', 2)
            where own.contact_id = mine.id and theirs.contact_id = other.id))
        limit ${MOST}
      ) theirs where mine.name <> ''
      union all
      select mine.id, theirs.id, 3 from mine cross join lateral (
        select other.id from contact other
        where folded(other.name) % folded(mine.name) and other.company_id = mine.company_id
          and other.id <> mine.id and other.merged_into_id is null and other.erased_at is null
        order by similarity(folded(other.name), folded(mine.name)) desc limit ${MOST}
      ) theirs where length(mine.name) >= 5 and mine.company_id is not null
    )
    select least(id, other_id) as one, greatest(id, other_id) as other,
      (array['number', 'name', 'alike'])[min(rank)] as why
    from found group by 1, 2`.execute(tx)
  return rows
}

/** Looks for those whom new and changed contacts may be a second time. */
export const compareContacts = async (platform: Platform): Promise<void> => {
  const until = performance.now() + ROUND
  for (;;) {
    const looked = await write(platform, system, async ({ tx }) => {
      const ids = await takeSomeToCompare(tx, AT_ONCE)
      if (ids.length > 0) await writePairs(tx, ids, await pairsOf(tx, ids))
      return ids.length
    })
    if (looked < AT_ONCE || performance.now() > until) return
  }
}
