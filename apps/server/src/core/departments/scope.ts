import type { Db, Tx } from '../../platform/db/database.ts'
import type { Caller } from '../people/queries.ts'

/** The departments whose tickets a caller may see. */
export type Scope = 'all' | readonly number[]

export const inScope = (scope: Scope, departmentId: number): boolean =>
  scope === 'all' || scope.includes(departmentId)

/** The one place that decides it; see README. */
export const departmentScope = async (db: Db | Tx, caller: Caller): Promise<Scope> => {
  if (caller.role !== 'agent') return 'all'
  const further = await db
    .selectFrom('department')
    .select('id')
    .where('is_default', '=', false)
    .where('deleted_at', 'is', null)
    .limit(1)
    .executeTakeFirst()
  if (!further) return 'all'
  if (caller.kind === 'key') return caller.keyDepartmentIds ?? []
  const memberships = await db
    .selectFrom('department_member')
    .select('department_id')
    .where('person_id', '=', caller.id)
    .execute()
  return memberships.map(row => row.department_id)
}
