import type { duplicateReasons } from '@stoa/contract/contact-merging'
import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/database.ts'
import { refuse } from '../../../platform/http/refusal.ts'

/** A contact that is new, or of which something is known that was not known before. */
export const toCompare = (tx: Tx, id: number) =>
  sql`insert into contact_to_compare (contact_id) values (${id}) on conflict do nothing`.execute(tx)

/** Of a contact that is no more. */
export const forgetSuggestions = async (tx: Tx, id: number): Promise<void> => {
  await sql`delete from contact_duplicate where one_id = ${id} or other_id = ${id}`.execute(tx)
  await sql`delete from contact_to_compare where contact_id = ${id}`.execute(tx)
}

export const takeSomeToCompare = async (tx: Tx, atMost: number): Promise<number[]> => {
  const { rows } = await sql<{ id: number }>`
    delete from contact_to_compare where contact_id in (
      select contact_id from contact_to_compare order by contact_id limit ${atMost} for update skip locked)
    returning contact_id as id`.execute(tx)
  return rows.map(row => row.id)
}

export type Pair = { one: number; other: number; why: (typeof duplicateReasons)[number] }

/** What is found now takes the place of what was; what was dismissed stays dismissed. */
export const writePairs = async (tx: Tx, ids: readonly number[], pairs: readonly Pair[]): Promise<void> => {
  await sql`delete from contact_duplicate
    where dismissed_at is null and (one_id = any(${ids}::bigint[]) or other_id = any(${ids}::bigint[]))`.execute(
    tx,
  )
  if (pairs.length === 0) return
  await sql`
    insert into contact_duplicate (one_id, other_id, why)
    select * from unnest(${pairs.map(pair => pair.one)}::bigint[], ${pairs.map(pair => pair.other)}::bigint[],
      ${pairs.map(pair => pair.why)}::text[])
    on conflict (one_id, other_id) do nothing`.execute(tx)
}

/** @returns whom it is about, where it was not so already. @throws not_found */
export const markDismissed = async (tx: Tx, id: number, at: Temporal.Instant | null) => {
  const pair = await tx
    .selectFrom('contact_duplicate')
    .select(['one_id', 'other_id', 'dismissed_at'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!pair) return refuse('not_found')
  if ((pair.dismissed_at === null) === (at === null)) return null
  await tx.updateTable('contact_duplicate').set({ dismissed_at: at }).where('id', '=', id).execute()
  return { contactId: pair.one_id, otherContactId: pair.other_id }
}
