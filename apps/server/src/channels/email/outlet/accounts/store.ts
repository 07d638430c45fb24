import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import type { Db, Tx } from '../../../../platform/db/database.ts'
import type { Tables } from '../../../../platform/db/tables.generated.ts'

type SmtpAccountTable = Tables['smtp_account']
export type SmtpAccountRow = Selectable<SmtpAccountTable>

export const listAccounts = (db: Db): Promise<SmtpAccountRow[]> =>
  db.selectFrom('smtp_account').selectAll().orderBy(sql`lower(name)`).execute()

export const findAccount = (db: Db, id: number): Promise<SmtpAccountRow | undefined> =>
  db.selectFrom('smtp_account').selectAll().where('id', '=', id).executeTakeFirst()

/** The account of the department, else the one for all; the oldest where there are several. */
export const findAccountFor = (db: Db, departmentId: number | null): Promise<SmtpAccountRow | undefined> =>
  db
    .selectFrom('smtp_account')
    .selectAll()
    .where(where =>
      where.or([
        where('department_id', 'is', null),
        ...(departmentId === null ? [] : [where('department_id', '=', departmentId)]),
      ]),
    )
    .orderBy(sql`department_id is null`)
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()

export const lockAccount = (tx: Tx, id: number): Promise<SmtpAccountRow | undefined> =>
  tx.selectFrom('smtp_account').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

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

export const deleteAccountRow = async (tx: Tx, id: number): Promise<boolean> => {
  const { numDeletedRows } = await tx.deleteFrom('smtp_account').where('id', '=', id).executeTakeFirst()
  return numDeletedRows > 0n
}
