import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'

export const listPictureSenders = (db: Db | Tx, personId: number) =>
  db
    .selectFrom('picture_sender')
    .select(['email', 'since'])
    .where('person_id', '=', personId)
    .orderBy('email')
    .execute()

export const countPictureSenders = async (db: Db | Tx, personId: number): Promise<number> => {
  const { count } = await db
    .selectFrom('picture_sender')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('person_id', '=', personId)
    .executeTakeFirstOrThrow()
  return count
}

/** @returns whether it was not so already */
export const insertPictureSender = async (
  tx: Tx,
  personId: number,
  email: string,
  since: Temporal.Instant,
): Promise<boolean> => {
  const { numAffectedRows } = await sql`
    insert into picture_sender (person_id, email, since) values (${personId}, ${email}, ${since})
    on conflict do nothing`.execute(tx)
  return Number(numAffectedRows ?? 0) > 0
}

/** @returns whether it was so until now */
export const deletePictureSender = async (tx: Tx, personId: number, email: string): Promise<boolean> => {
  const { numDeletedRows } = await tx
    .deleteFrom('picture_sender')
    .where('person_id', '=', personId)
    .where('email', '=', email)
    .executeTakeFirst()
  return numDeletedRows > 0
}

export const forgetPictureSenders = async (tx: Tx, emails: readonly string[]): Promise<void> => {
  await sql`delete from picture_sender where email = any(${emails}::text[])`.execute(tx)
}
