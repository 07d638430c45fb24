import type { Tx } from '../../../../platform/db/database.ts'

/** Makes these the departments that may send by an account that is not for all. */
export const setDepartments = async (tx: Tx, accountId: number, departmentIds: readonly number[]) => {
  await tx.deleteFrom('smtp_account_department').where('account_id', '=', accountId).execute()
  await allow(
    tx,
    [...new Set(departmentIds)].map(departmentId => ({ accountId, departmentId })),
  )
}

export const allow = async (tx: Tx, pairs: readonly { accountId: number; departmentId: number }[]) => {
  if (pairs.length === 0) return
  await tx
    .insertInto('smtp_account_department')
    .values(pairs.map(pair => ({ account_id: pair.accountId, department_id: pair.departmentId })))
    .onConflict(conflict => conflict.doNothing())
    .execute()
}

/** The accounts that name a department. */
export const accountIdsOf = async (tx: Tx, departmentId: number): Promise<number[]> => {
  const rows = await tx
    .selectFrom('smtp_account_department')
    .select('account_id')
    .where('department_id', '=', departmentId)
    .orderBy('account_id')
    .execute()
  return rows.map(row => row.account_id)
}

export const forgetDepartment = async (tx: Tx, departmentId: number) => {
  await tx.deleteFrom('smtp_account_department').where('department_id', '=', departmentId).execute()
  await tx.deleteFrom('preselected_account').where('department_id', '=', departmentId).execute()
}

export const preselectedIdOf = async (tx: Tx, departmentId: number): Promise<number | null> => {
  const row = await tx
    .selectFrom('preselected_account')
    .select('account_id')
    .where('department_id', '=', departmentId)
    .executeTakeFirst()
  return row?.account_id ?? null
}

export const setPreselected = async (tx: Tx, departmentId: number, accountId: number | null) => {
  if (accountId === null)
    await tx.deleteFrom('preselected_account').where('department_id', '=', departmentId).execute()
  else
    await tx
      .insertInto('preselected_account')
      .values({ department_id: departmentId, account_id: accountId })
      .onConflict(conflict => conflict.column('department_id').doUpdateSet({ account_id: accountId }))
      .execute()
}
