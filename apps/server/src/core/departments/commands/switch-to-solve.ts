import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { departmentEvents } from '../events.ts'
import { changeDepartment, lockDepartment } from '../store.ts'

/** @throws not_found */
export const switchToSolve = async (act: Act, id: number, toSolve: boolean): Promise<void> => {
  const department = await lockDepartment(act.tx, id)
  if (department.to_solve === toSolve) return
  await changeDepartment(act.tx, id, { to_solve: toSolve })
  await record(act, departmentEvents, 'department.to-solve-switched', { departmentId: id, toSolve })
}
