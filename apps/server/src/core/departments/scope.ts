import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/db/database.ts'
import type { Caller } from '../people/queries.ts'
import { isOnlyDepartment, onlyDepartment } from './allocation.ts'

/** The departments whose tickets a caller may see. */
export type Scope = 'all' | readonly number[]

export const inScope = (scope: Scope, departmentId: number): boolean =>
  scope === 'all' || scope.includes(departmentId)

/** The one place that decides it; see README. */
export const departmentScope = async (db: Db | Tx, caller: Caller): Promise<Scope> => {
  if (caller.role !== 'agent') return 'all'
  if (caller.kind === 'key') return (await isOnlyDepartment(db)) ? 'all' : (caller.keyDepartmentIds ?? [])
  // Every page asks for it first, so it is one statement.
  const { rows } = await sql<{ alone: boolean; ids: number[] }>`
    select ${onlyDepartment} as alone, array(
      select department_id from department_member where person_id = ${caller.id}
      union
      select id from department where visibility = 'everyone' and deleted_at is null
    ) as ids`.execute(db)
  const [{ alone, ids } = { alone: false, ids: [] }] = rows
  return alone ? 'all' : ids
}
