import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/db/database.ts'
import type { Caller } from '../people/queries.ts'
import { isOnlyDepartment } from './allocation.ts'

/** The departments whose tickets a caller may see. */
export type Scope = 'all' | readonly number[]

export const inScope = (scope: Scope, departmentId: number): boolean =>
  scope === 'all' || scope.includes(departmentId)

/** The one place that decides it; see README. */
export const departmentScope = async (db: Db | Tx, caller: Caller): Promise<Scope> => {
  if (caller.role !== 'agent') return 'all'
  if (await isOnlyDepartment(db)) return 'all'
  if (caller.kind === 'key') return caller.keyDepartmentIds ?? []
  const { rows } = await sql<{ id: number }>`
    select department_id as id from department_member where person_id = ${caller.id}
    union
    select id from department where visibility = 'everyone' and deleted_at is null`.execute(db)
  return rows.map(row => row.id)
}
