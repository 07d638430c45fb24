import { departmentIdsOf } from '../../core/departments/queries.ts'
import type { Caller } from '../../core/people/queries.ts'
import type { Db, Tx } from '../../platform/db/database.ts'
import type { User } from './rules/who-may.ts'

/** What macros ask of whoever uses them. */
export const userOf = async (db: Db | Tx, caller: Caller): Promise<User> => ({
  personId: caller.kind === 'user' ? caller.id : null,
  departmentIds:
    caller.kind === 'user'
      ? ((await departmentIdsOf(db, [caller.id])).get(caller.id) ?? [])
      : (caller.keyDepartmentIds ?? []),
  maySend: caller.permissions.has('rule.change'),
  mayShare: caller.permissions.has('macro.share'),
})
