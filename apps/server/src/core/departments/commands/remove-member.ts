import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { departmentEvents } from '../events.ts'
import { lockDepartment } from '../store.ts'
import { deleteMember, deleteMembers } from '../store-members.ts'

/** What the person holds there stays assigned, so that nothing is forgotten; a colleague sees it. @throws not_found */
export const removeMember = async (act: Act, departmentId: number, personId: number): Promise<void> => {
  await lockDepartment(act.tx, departmentId)
  const wasMember = await deleteMember(act.tx, departmentId, personId)
  if (wasMember) await record(act, departmentEvents, 'department.member-removed', { departmentId, personId })
}

/** @throws not_found */
export const removeAllMembers = async (act: Act, departmentId: number): Promise<void> => {
  await lockDepartment(act.tx, departmentId)
  for (const personId of await deleteMembers(act.tx, departmentId))
    await record(act, departmentEvents, 'department.member-removed', { departmentId, personId })
}
