import type { Permission } from '@stoa/contract/permissions'
import type { Db, Tx } from '../../platform/db/database.ts'
import type { Caller } from '../people/queries.ts'
import { permissionsOfRole } from './permissions-in.ts'
import { departmentScope, type Scope } from './scope.ts'
import { rolesOf } from './store-members.ts'

/** `permissionsIn`, asked the other way round and of all at once: where a caller has a permission. */
export const departmentsWith = async (
  db: Db | Tx,
  caller: Caller,
  permission: Permission,
): Promise<Scope> => {
  if (caller.role !== 'agent') return caller.permissions.has(permission) ? 'all' : []
  const scope = await departmentScope(db, caller)
  if (caller.kind === 'key') return caller.permissions.has(permission) ? scope : []
  const roles = await rolesOf(db, caller.id)
  if (scope === 'all') {
    const [alone = null] = roles.values()
    return permissionsOfRole(caller, alone).has(permission) ? 'all' : []
  }
  return scope.filter(id =>
    permissionsOfRole(caller, roles.has(id) ? (roles.get(id) ?? null) : 'reader').has(permission),
  )
}
