import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { departmentEvents } from '../events.ts'
import { changeDepartment, deleteAddresses, deleteMembers, lockDepartment, moveAddresses } from '../store.ts'

/** Something of another module that hangs on departments. Departments state the need; main.ts fulfils it. */
export type TakesOver = {
  hangsOn: (act: Act, departmentId: number) => Promise<boolean>
  moveTo: (act: Act, from: number, substituteId: number) => Promise<void>
}

/** @throws not_found, default_department, department_in_use (no substitute named), department_unknown (a wrong one) */
export const deleteDepartment = async (
  act: Act,
  given: { id: number; substituteId: number | null; dependents: readonly TakesOver[] },
): Promise<void> => {
  const { id, substituteId, dependents } = given
  const department = await lockDepartment(act.tx, id)
  if (department.is_default) return refuse('default_department')
  if (substituteId === null) {
    for (const dependent of dependents)
      if (await dependent.hangsOn(act, id)) return refuse('department_in_use')
  } else {
    if (substituteId === id) return refuse('department_unknown')
    await lockDepartment(act.tx, substituteId).catch(() => refuse('department_unknown'))
    for (const dependent of dependents) await dependent.moveTo(act, id, substituteId)
    await moveAddresses(act.tx, id, substituteId)
  }
  await deleteMembers(act.tx, id)
  await deleteAddresses(act.tx, id)
  await changeDepartment(act.tx, id, { deleted_at: act.clock.now() })
  await record(act, departmentEvents, 'department.deleted', { departmentId: id, substituteId })
}
