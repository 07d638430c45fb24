import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { listPersonIds } from '../../people/queries.ts'
import { departmentEvents } from '../events.ts'
import { lockDepartment } from '../store.ts'
import { insertMember } from '../store-members.ts'

/** @throws not_found: no such department, or nobody with this id */
export const addMember = async (act: Act, departmentId: number, personId: number): Promise<void> => {
  await lockDepartment(act.tx, departmentId)
  if (!(await listPersonIds(act.tx)).includes(personId)) return refuse('not_found')
  await join(act, departmentId, personId)
}

/** Everybody who is invited or active; who joins later has to be added then. @throws not_found */
export const addAllMembers = async (act: Act, departmentId: number): Promise<void> => {
  await lockDepartment(act.tx, departmentId)
  for (const personId of await listPersonIds(act.tx)) await join(act, departmentId, personId)
}

/** For an invitation: the memberships of a new person. @throws department_unknown */
export const joinDepartments = async (
  act: Act,
  personId: number,
  departmentIds: readonly number[],
): Promise<void> => {
  if (departmentIds.length === 0) return
  const known = await act.tx
    .selectFrom('department')
    .select('id')
    .where('id', 'in', departmentIds)
    .where('deleted_at', 'is', null)
    .execute()
  if (known.length < new Set(departmentIds).size) return refuse('department_unknown')
  for (const { id } of known) await join(act, id, personId)
}

const join = async (act: Act, departmentId: number, personId: number) => {
  const isNew = await insertMember(act.tx, departmentId, personId, act.clock.now())
  if (isNew) await record(act, departmentEvents, 'department.member-added', { departmentId, personId })
}
