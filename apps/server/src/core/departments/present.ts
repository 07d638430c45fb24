import type { Department, StatusCounts } from '@stoa/contract/departments'
import type { Db, Tx } from '../../platform/db/database.ts'
import type { Caller } from '../people/queries.ts'
import { departmentScope, inScope } from './scope.ts'
import type { DepartmentRow } from './store.ts'

/** How many tickets a department has, by status. Tickets know; main.ts hands their answer in. */
export type CountsOf = (db: Db | Tx) => Promise<Map<number, StatusCounts>>

const noTickets: StatusCounts = { new: 0, open: 0, answered: 0, resolved: 0 }

const memberIdsByDepartment = async (db: Db | Tx) => {
  const rows = await db
    .selectFrom('department_member')
    .innerJoin('person', 'person.id', 'person_id')
    .select(['department_id', 'person_id'])
    .where('state', '<>', 'deactivated')
    .orderBy('person_id')
    .execute()
  return Map.groupBy(rows, row => row.department_id)
}

/** For screens. Counts only of departments whose tickets the caller may see. */
export const presentDepartments = async (
  db: Db | Tx,
  caller: Caller,
  rows: readonly DepartmentRow[],
  countsOf: CountsOf,
): Promise<Department[]> => {
  const addresses = await db.selectFrom('department_address').selectAll().orderBy('address').execute()
  const addressesBy = Map.groupBy(addresses, row => row.department_id)
  const membersBy = await memberIdsByDepartment(db)
  const scope = await departmentScope(db, caller)
  const counts = await countsOf(db)
  return rows.map(row => ({
    id: row.id,
    name: row.name,
    isDefault: row.is_default,
    toSolve: row.to_solve,
    addresses: (addressesBy.get(row.id) ?? []).map(each => each.address),
    memberIds: (membersBy.get(row.id) ?? []).map(each => each.person_id),
    counts: inScope(scope, row.id) ? (counts.get(row.id) ?? noTickets) : null,
  }))
}
