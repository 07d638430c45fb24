import { type DepartmentRole, type Permission, permissionsOfDepartmentRole } from '@stoa/contract/permissions'
import type { Db, Tx } from '../../platform/db/database.ts'
import { refuse } from '../../platform/http/refusal.ts'
import type { Caller } from '../people/queries.ts'
import { departmentScope, inScope } from './scope.ts'
import { findStanding } from './store-members.ts'

const none: ReadonlySet<Permission> = new Set()
const ofRole: Record<DepartmentRole, ReadonlySet<Permission>> = {
  reader: new Set(permissionsOfDepartmentRole.reader),
  solver: new Set(permissionsOfDepartmentRole.solver),
  supervisor: new Set(permissionsOfDepartmentRole.supervisor),
  manager: new Set(permissionsOfDepartmentRole.manager),
}

/** A department role modifies the global role Agent; owners, administrators and keys have none. */
export const permissionsOfRole = (
  caller: Pick<Caller, 'role' | 'kind' | 'permissions'>,
  role: DepartmentRole | null,
): ReadonlySet<Permission> =>
  caller.role !== 'agent' || caller.kind === 'key' || role === null ? caller.permissions : ofRole[role]

/**
 * What a caller may do with a department and its tickets: the department role where there is one, else the global role;
 * who only sees it because everybody may, reads. Nothing where the department cannot be seen.
 */
export const permissionsIn = async (
  db: Db | Tx,
  caller: Caller,
  departmentId: number,
): Promise<ReadonlySet<Permission>> => {
  if (caller.role !== 'agent') return caller.permissions
  if (caller.kind === 'key')
    return inScope(await departmentScope(db, caller), departmentId) ? caller.permissions : none
  const { member, role, alone, open } = await findStanding(db, caller.id, departmentId)
  if (member || alone) return permissionsOfRole(caller, role)
  return open ? permissionsOfRole(caller, 'reader') : none
}

/** @throws not_allowed, also where there is no such department */
export const requireIn = async (
  db: Db | Tx,
  caller: Caller,
  permission: Permission,
  departmentId: number,
): Promise<void> => {
  if (!(await permissionsIn(db, caller, departmentId)).has(permission)) return refuse('not_allowed')
}
