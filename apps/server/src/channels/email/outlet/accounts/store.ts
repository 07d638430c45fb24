import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import type { Db, Tx } from '../../../../platform/db/database.ts'
import type { Tables } from '../../../../platform/db/tables.generated.ts'

type SmtpAccountTable = Tables['smtp_account']
/** `department_ids`: who may send by it, where `for_all` does not say everybody. */
export type SmtpAccountRow = Selectable<SmtpAccountTable> & { department_ids: number[] }

const departmentIds = sql<number[]>`array(
  select department_id from smtp_account_department where account_id = smtp_account.id order by department_id)`

export const selectAccounts = (db: Db | Tx) =>
  db.selectFrom('smtp_account').selectAll().select(departmentIds.as('department_ids'))

export const listAccounts = (db: Db): Promise<SmtpAccountRow[]> =>
  selectAccounts(db).orderBy(sql`lower(name)`).execute()

export const findAccount = (db: Db | Tx, id: number): Promise<SmtpAccountRow | undefined> =>
  selectAccounts(db).where('id', '=', id).executeTakeFirst()

export const lockAccount = (tx: Tx, id: number) =>
  tx.selectFrom('smtp_account').select('id').where('id', '=', id).forUpdate().executeTakeFirst()

export const nameIsTaken = async (tx: Tx, name: string, except: number): Promise<boolean> => {
  const other = await tx
    .selectFrom('smtp_account')
    .select('id')
    .where(sql`lower(name)`, '=', sql`lower(${name})`)
    .where('id', '<>', except)
    .executeTakeFirst()
  return other !== undefined
}

/** @returns the id, or undefined where the name is taken */
export const insertAccount = async (
  tx: Tx,
  account: Insertable<SmtpAccountTable>,
): Promise<number | undefined> => {
  const row = await tx
    .insertInto('smtp_account')
    .values(account)
    .onConflict(conflict => conflict.expression(sql`lower(name)`).doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

export const changeAccount = (tx: Tx, id: number, change: Updateable<SmtpAccountTable>) =>
  tx.updateTable('smtp_account').set(change).where('id', '=', id).execute()

/** @returns what it was called */
export const deleteAccountRow = (tx: Tx, id: number): Promise<{ name: string } | undefined> =>
  tx.deleteFrom('smtp_account').where('id', '=', id).returning('name').executeTakeFirst()
