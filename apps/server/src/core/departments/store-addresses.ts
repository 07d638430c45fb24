import type { Tx } from '../../platform/db/database.ts'

/** @returns whose the address is now: the given department's, or another's that had it before */
export const insertAddress = async (
  tx: Tx,
  departmentId: number,
  address: string,
): Promise<{ ownerId: number; isNew: boolean }> => {
  const inserted = await tx
    .insertInto('department_address')
    .values({ address, department_id: departmentId })
    .onConflict(conflict => conflict.doNothing())
    .returning('department_id')
    .executeTakeFirst()
  if (inserted) return { ownerId: departmentId, isNew: true }
  const owner = await tx
    .selectFrom('department_address')
    .select('department_id')
    .where('address', '=', address)
    .executeTakeFirstOrThrow()
  return { ownerId: owner.department_id, isNew: false }
}

export const deleteAddress = async (tx: Tx, departmentId: number, address: string): Promise<boolean> => {
  const row = await tx
    .deleteFrom('department_address')
    .where('address', '=', address)
    .where('department_id', '=', departmentId)
    .returning('address')
    .executeTakeFirst()
  return row !== undefined
}

export const moveAddresses = (tx: Tx, from: number, to: number) =>
  tx.updateTable('department_address').set({ department_id: to }).where('department_id', '=', from).execute()

export const deleteAddresses = (tx: Tx, departmentId: number) =>
  tx.deleteFrom('department_address').where('department_id', '=', departmentId).execute()
