import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/db/database.ts'

/** Whom a mail is due to. */
export const listPeopleDue = async (db: Db, now: Temporal.Instant): Promise<number[]> => {
  const { rows } = await sql<{ id: number }>`
    select distinct person_id as id from (
      select person_id from notification where mail_due_at <= ${now} order by mail_due_at limit 1000) as due`.execute(
    db,
  )
  return rows.map(row => row.id)
}

/** What is due to somebody, in its order; nothing that another one looks at just now. */
export const lockDue = async (
  tx: Tx,
  personId: number,
  now: Temporal.Instant,
): Promise<{ id: number; isRead: boolean }[]> => {
  const { rows } = await sql<{ id: number; isRead: boolean }>`
    select id, read_at is not null as "isRead" from notification
    where person_id = ${personId} and mail_due_at <= ${now} order by id for update skip locked`.execute(tx)
  return rows
}

/** null: it does not go out by mail any more. */
export const setMailDue = async (
  tx: Tx,
  ids: readonly number[],
  dueAt: Temporal.Instant | null,
): Promise<void> => {
  await tx
    .updateTable('notification')
    .set({ mail_due_at: dueAt })
    .where('id', 'in', [...ids])
    .execute()
}
