import type { Tx } from '../../../platform/db/database.ts'

export const departmentOfMailbox = async (tx: Tx, id: number): Promise<number | null> => {
  const row = await tx.selectFrom('mailbox').select('department_id').where('id', '=', id).executeTakeFirst()
  return row?.department_id ?? null
}
