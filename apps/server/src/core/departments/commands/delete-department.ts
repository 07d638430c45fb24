import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { departmentEvents } from '../events.ts'
import { changeDepartment, lockDepartment } from '../store.ts'
import { deleteAddresses, moveAddresses } from '../store-addresses.ts'
import { deleteDeletion, insertDeletion, isBeingDeleted } from '../store-deletions.ts'
import { deleteMembers } from '../store-members.ts'

/** Something of another module that hangs on departments. Departments state the need; modules.ts fulfils it. */
export type TakesOver = {
  hangsOn: (act: Act, departmentId: number) => Promise<boolean>
  moveTo: (act: Act, from: number, substituteId: number) => Promise<void>
}

/** The same for what may be too many for one transaction: tickets. */
export type TakesOverInBatches = {
  countIn: (act: Act, departmentId: number) => Promise<number>
  /** @returns how many moved; 0 when none is left */
  moveSome: (act: Act, from: number, substituteId: number, limit: number) => Promise<number>
}

/** Few enough for the request that deletes the department; the rest moves in the background. */
const AT_ONCE = 200

/** @throws not_found, default_department, being_deleted, department_in_use (no substitute named), department_unknown (a wrong one) */
export const deleteDepartment = async (
  act: Act,
  given: {
    id: number
    substituteId: number | null
    dependents: readonly TakesOver[]
    tickets: TakesOverInBatches
  },
): Promise<void> => {
  const { id, substituteId, dependents, tickets } = given
  const department = await lockDepartment(act.tx, id)
  if (department.is_default) return refuse('default_department')
  if (await isBeingDeleted(act.tx, id)) return refuse('being_deleted')
  const total = await tickets.countIn(act, id)
  if (substituteId === null) {
    if (total > 0) return refuse('department_in_use')
    for (const dependent of dependents)
      if (await dependent.hangsOn(act, id)) return refuse('department_in_use')
    return endDeletion(act, id, null)
  }
  if (substituteId === id || (await isBeingDeleted(act.tx, substituteId))) return refuse('department_unknown')
  await lockDepartment(act.tx, substituteId).catch(() => refuse('department_unknown'))
  for (const dependent of dependents) await dependent.moveTo(act, id, substituteId)
  await moveAddresses(act.tx, id, substituteId)
  if (total <= AT_ONCE) {
    while ((await tickets.moveSome(act, id, substituteId, AT_ONCE)) > 0);
    return endDeletion(act, id, substituteId)
  }
  const startedAt = act.clock.now()
  await insertDeletion(act.tx, { departmentId: id, substituteId, total, startedAt, begunBy: act.actor })
  await record(act, departmentEvents, 'department.deletion-begun', {
    departmentId: id,
    substituteId,
    tickets: total,
  })
}

/** When nothing hangs on the department any more. */
export const endDeletion = async (act: Act, id: number, substituteId: number | null): Promise<void> => {
  await deleteMembers(act.tx, id)
  await deleteAddresses(act.tx, id)
  await deleteDeletion(act.tx, id)
  await changeDepartment(act.tx, id, { deleted_at: act.clock.now(), extension: null })
  await record(act, departmentEvents, 'department.deleted', { departmentId: id, substituteId })
}
