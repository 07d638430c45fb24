import { type Permission, permissionsOfDepartmentRole } from '@stoa/contract/permissions'
import type { Db, Tx } from '../../platform/db/database.ts'
import { refuse } from '../../platform/http/refusal.ts'
import type { Caller } from '../people/queries.ts'
import { departmentScope, inScope } from './scope.ts'
import { findRoles } from './store-members.ts'

const none: ReadonlySet<Permission> = new Set()
const ofRole = new Map(
  Object.entries(permissionsOfDepartmentRole).map(([role, permissions]) => [role, new Set(permissions)]),
)

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
  if (!inScope(await departmentScope(db, caller), departmentId)) return none
  if (caller.kind === 'key') return caller.permissions
  const { member, role, alone } = await findRoles(db, caller.id, departmentId)
  if (role) return ofRole.get(role) ?? none
  return member || alone ? caller.permissions : (ofRole.get('reader') ?? none)
}

/** @throws not_found where there is no such department, or the caller may not know it; not_allowed */
export const requireIn = async (
  db: Db | Tx,
  caller: Caller,
  permission: Permission,
  departmentId: number,
): Promise<void> => {
  if (!(await permissionsIn(db, caller, departmentId)).has(permission)) return refuse('not_allowed')
}
