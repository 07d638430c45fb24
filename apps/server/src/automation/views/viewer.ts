import {
  departmentIdsOf,
  getDefaultDepartmentId,
  isOnlyDepartment,
  permissionsIn,
} from '../../core/departments/queries.ts'
import type { Caller } from '../../core/people/queries.ts'
import type { Db, Tx } from '../../platform/db/database.ts'
import type { Viewer } from './rules/who-may.ts'

const departmentsOf = async (db: Db | Tx, caller: Caller): Promise<number[]> => {
  if (caller.kind === 'key') return [...(caller.keyDepartmentIds ?? [])]
  const own = (await departmentIdsOf(db, [caller.id])).get(caller.id) ?? []
  // While there is one department only, everybody works in it.
  return own.length === 0 && (await isOnlyDepartment(db)) ? [await getDefaultDepartmentId(db)] : own
}

/** What views ask of whoever looks at them. */
export const viewerOf = async (db: Db | Tx, caller: Caller): Promise<Viewer> => {
  const departmentIds = await departmentsOf(db, caller)
  const sharesWithAll = caller.permissions.has('view.share')
  const sharesWith = new Set<number>()
  for (const id of sharesWithAll ? [] : departmentIds)
    if ((await permissionsIn(db, caller, id)).has('view.share')) sharesWith.add(id)
  return { personId: caller.kind === 'user' ? caller.id : null, departmentIds, sharesWithAll, sharesWith }
}
