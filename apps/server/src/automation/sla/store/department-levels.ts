import type { Db, Tx } from '../../../platform/db/database.ts'

/** Which level each department gives its new tickets; those of deleted levels are left out. */
export const levelsOfDepartments = async (db: Db | Tx): Promise<Map<number, number>> => {
  const rows = await db
    .selectFrom('sla_department')
    .innerJoin('sla_level', 'sla_level.id', 'level_id')
    .select(['department_id', 'level_id'])
    .where('deleted_at', 'is', null)
    .orderBy('department_id')
    .execute()
  return new Map(rows.map(row => [row.department_id, row.level_id]))
}

export const writeDepartmentLevel = async (
  tx: Tx,
  departmentId: number,
  levelId: number | null,
): Promise<void> => {
  if (levelId === null) {
    await tx.deleteFrom('sla_department').where('department_id', '=', departmentId).execute()
    return
  }
  await tx
    .insertInto('sla_department')
    .values({ department_id: departmentId, level_id: levelId })
    .onConflict(conflict => conflict.column('department_id').doUpdateSet({ level_id: levelId }))
    .execute()
}
