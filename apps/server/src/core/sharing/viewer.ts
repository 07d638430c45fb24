import type { Db, Tx } from '../../platform/db/database.ts'
import {
  departmentIdsOf,
  departmentsWith,
  getDefaultDepartmentId,
  isOnlyDepartment,
} from '../departments/queries.ts'
import type { Caller } from '../people/queries.ts'
import type { Viewer } from './rules/who-may.ts'

const departmentsOf = async (db: Db | Tx, caller: Caller): Promise<number[]> => {
  if (caller.kind === 'key') return [...(caller.keyDepartmentIds ?? [])]
  const own = (await departmentIdsOf(db, [caller.id])).get(caller.id) ?? []
  // While there is one department only, everybody works in it.
  return own.length === 0 && (await isOnlyDepartment(db)) ? [await getDefaultDepartmentId(db)] : own
}

/** What is asked of whoever uses what others shared; `share` is the permission to share such a thing. */
export const viewerOf = async (
  db: Db | Tx,
  caller: Caller,
  share: 'view.share' | 'macro.share' | 'canned-message.share',
): Promise<Viewer> => ({
  ...strangerAs(caller),
  departmentIds: await departmentsOf(db, caller),
  sharesWithAll: caller.permissions.has(share),
  sharesWith: await departmentsWith(db, caller, share),
})

/** The same without asking the database: enough to know what is one's own or everybody's. */
export const strangerAs = (caller: Caller): Viewer => ({
  personId: caller.kind === 'user' ? caller.id : null,
  departmentIds: [],
  sharesWithAll: false,
  sharesWith: [],
})
