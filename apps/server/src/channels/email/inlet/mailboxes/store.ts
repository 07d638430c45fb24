import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import type { Db, Tx } from '../../../../platform/db/database.ts'
import type { Tables } from '../../../../platform/db/tables.generated.ts'

type MailboxTable = Tables['mailbox']
export type MailboxRow = Selectable<MailboxTable>

export const listMailboxes = (db: Db): Promise<MailboxRow[]> =>
  db.selectFrom('mailbox').selectAll().orderBy(sql`lower(name)`).execute()

export const findMailbox = (db: Db | Tx, id: number): Promise<MailboxRow | undefined> =>
  db.selectFrom('mailbox').selectAll().where('id', '=', id).executeTakeFirst()

export const lockMailbox = (tx: Tx, id: number): Promise<MailboxRow | undefined> =>
  tx.selectFrom('mailbox').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export const departmentOfMailbox = async (tx: Tx, id: number): Promise<number | null> => {
  const row = await tx.selectFrom('mailbox').select('department_id').where('id', '=', id).executeTakeFirst()
  return row?.department_id ?? null
}

/** Whose Authentication-Results are believed in a mailbox. */
export const authservOfMailbox = async (tx: Tx, id: number): Promise<string | null> => {
  const row = await tx.selectFrom('mailbox').select('authserv').where('id', '=', id).executeTakeFirst()
  return row?.authserv ?? null
}

export const nameIsTaken = async (tx: Tx, name: string, except: number): Promise<boolean> => {
  const other = await tx
    .selectFrom('mailbox')
    .select('id')
    .where(sql`lower(name)`, '=', sql`lower(${name})`)
    .where('id', '<>', except)
    .executeTakeFirst()
  return other !== undefined
}

/** @returns the id, or undefined where the name is taken */
export const insertMailbox = async (
  tx: Tx,
  mailbox: Insertable<MailboxTable>,
): Promise<number | undefined> => {
  const row = await tx
    .insertInto('mailbox')
    .values(mailbox)
    .onConflict(conflict => conflict.expression(sql`lower(name)`).doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

export const changeRow = (tx: Tx, id: number, change: Updateable<MailboxTable>) =>
  tx.updateTable('mailbox').set(change).where('id', '=', id).execute()

/** @returns what it was called */
export const deleteRow = (tx: Tx, id: number): Promise<{ name: string } | undefined> =>
  tx.deleteFrom('mailbox').where('id', '=', id).returning('name').executeTakeFirst()
