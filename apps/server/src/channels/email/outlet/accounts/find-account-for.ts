import { sql } from 'kysely'
import type { Db, Tx } from '../../../../platform/db/database.ts'
import { type SmtpAccountRow, selectAccounts } from './store.ts'

/**
 * The accounts that a department may send by, in the order in which they are used where nobody chooses: the
 * preselected one, its own, those for all; older ones first. Only those for all where there is no department.
 */
export const accountsFor = (db: Db | Tx, departmentId: number | null): Promise<SmtpAccountRow[]> =>
  selectAccounts(db)
    .where(
      sql<boolean>`(for_all or id in (select account_id from smtp_account_department where department_id = ${departmentId}))`,
    )
    .orderBy(
      sql`id in (select account_id from preselected_account where department_id = ${departmentId})`,
      'desc',
    )
    .orderBy('for_all')
    .orderBy('id')
    .execute()

/** The account that a mail goes out by. A chosen one counts only while the department may use it. */
export const findAccountFor = async (
  db: Db | Tx,
  departmentId: number | null,
  chosenId: number | null = null,
): Promise<SmtpAccountRow | undefined> => {
  const accounts = await accountsFor(db, departmentId)
  return accounts.find(account => account.id === chosenId) ?? accounts[0]
}

/** Whether a department may send by an account. */
export const mayUseAccount = async (db: Db | Tx, departmentId: number, accountId: number): Promise<boolean> =>
  (await accountsFor(db, departmentId)).some(account => account.id === accountId)
