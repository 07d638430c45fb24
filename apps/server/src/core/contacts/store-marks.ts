import type { AddressMark } from '@stoa/contract/contacts'
import type { Db, Tx } from '../../platform/db/database.ts'

type Kind = AddressMark['kind']

/** @returns false where the address had that mark already; then it keeps since when, and gets the newest words */
export const insertMark = async (
  tx: Tx,
  mark: { email: string; kind: Kind; at: Temporal.Instant; words: string },
): Promise<boolean> => {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('address_mark')
    .values(mark)
    .onConflict(known => known.columns(['email', 'kind']).doNothing())
    .executeTakeFirst()
  if (numInsertedOrUpdatedRows) return true
  await tx
    .updateTable('address_mark')
    .set({ words: mark.words })
    .where('email', '=', mark.email)
    .where('kind', '=', mark.kind)
    .execute()
  return false
}

/** @returns false where there was no such mark */
export const deleteMark = async (tx: Tx, email: string, kind: Kind): Promise<boolean> => {
  const { numDeletedRows } = await tx
    .deleteFrom('address_mark')
    .where('email', '=', email)
    .where('kind', '=', kind)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

/** What is known of these addresses, given in lower case. */
export const marksOf = async (db: Db | Tx, emails: readonly string[]): Promise<AddressMark[]> => {
  if (emails.length === 0) return []
  const rows = await db
    .selectFrom('address_mark')
    .selectAll()
    .where('email', 'in', [...emails])
    .orderBy('email')
    .orderBy('kind')
    .execute()
  return rows.map(({ email, kind, at, words }) => ({ email, kind: kind as Kind, at: at.toString(), words }))
}

/** Whether there is any of that kind at all: nearly never, so that nothing else has to be asked. */
export const anyMark = async (tx: Tx, kind: Kind): Promise<boolean> =>
  (await tx
    .selectFrom('address_mark')
    .select('email')
    .where('kind', '=', kind)
    .limit(1)
    .executeTakeFirst()) !== undefined

export const contactWith = async (tx: Tx, email: string): Promise<number | null> =>
  (await tx.selectFrom('contact_address').select('contact_id').where('email', '=', email).executeTakeFirst())
    ?.contact_id ?? null
