import type { Db } from '../../platform/db/database.ts'
import type { Act } from '../../platform/events/act.ts'

/**
 * What people need to know of departments. Stated here and given by main.ts, because departments know
 * people and not the other way round.
 */
export type DepartmentsOfPeople = {
  /** Makes the person a member of each, in the transaction of the act. @throws Refusal department_unknown */
  joinDepartments: (act: Act, personId: number, departmentIds: readonly number[]) => Promise<void>
  /** The departments of each person; who has none may be missing. */
  departmentIdsOf: (db: Db, personIds: readonly number[]) => Promise<ReadonlyMap<number, number[]>>
}
