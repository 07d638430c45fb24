import type { Tx } from '../../../../platform/db/database.ts'

/** Where mail goes that came by a webhook and names no support address. */
export const departmentOfHook = async (tx: Tx, id: number): Promise<number | null> => {
  const row = await tx.selectFrom('mail_hook').select('department_id').where('id', '=', id).executeTakeFirst()
  return row?.department_id ?? null
}
