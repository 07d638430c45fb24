import type { Db, Tx } from '../../../platform/db/database.ts'

/** How a person works. Owners and administrators always change their own availability; nobody locks them. */
export const workOf = async (
  db: Db | Tx,
  personId: number,
): Promise<{ onlyToSolve: boolean; mayChangeAvailability: boolean }> => {
  const row = await db
    .selectFrom('person')
    .leftJoin('work_setting', 'person_id', 'person.id')
    .select(['role', 'only_to_solve', 'may_change_availability'])
    .where('person.id', '=', personId)
    .executeTakeFirst()
  return {
    onlyToSolve: row?.only_to_solve ?? false,
    mayChangeAvailability: row?.role !== 'agent' || (row.may_change_availability ?? true),
  }
}
