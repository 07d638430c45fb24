import type { DepartmentRole } from '@stoa/contract/permissions'
import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { departmentEvents } from '../events.ts'
import { lockDepartment } from '../store.ts'
import { changeMember, findMember } from '../store-members.ts'

/** null: the global role counts again. @throws not_found: no such department, or no member of it */
export const changeMemberRole = async (
  act: Act,
  departmentId: number,
  { userId: personId, role }: { userId: number; role: DepartmentRole | null },
): Promise<void> => {
  await lockDepartment(act.tx, departmentId)
  const member = (await findMember(act.tx, departmentId, personId)) ?? refuse('not_found')
  if (member.role === role) return
  await changeMember(act.tx, departmentId, personId, { role })
  await record(act, departmentEvents, 'department.member-role-changed', {
    departmentId,
    personId,
    role: { from: member.role, to: role },
  })
}

type Work = { tickets: boolean; chats: boolean; calls: boolean; skill: number; priorityGroup: number }

export type Allocation = {
  userId: number
  services?: Pick<Work, 'tickets' | 'chats' | 'calls'> | undefined
  skill?: number | undefined
  priorityGroup?: number | undefined
}

/** What work the member gets here. @throws not_found: no such department, or no member of it */
export const allocateMember = async (
  act: Act,
  departmentId: number,
  { userId: personId, services, skill, priorityGroup }: Allocation,
): Promise<void> => {
  await lockDepartment(act.tx, departmentId)
  const before: Work = (await findMember(act.tx, departmentId, personId)) ?? refuse('not_found')
  const after: Work = {
    tickets: services?.tickets ?? before.tickets,
    chats: services?.chats ?? before.chats,
    calls: services?.calls ?? before.calls,
    skill: skill ?? before.skill,
    priorityGroup: priorityGroup ?? before.priorityGroup,
  }
  const fields = (Object.keys(after) as (keyof Work)[]).filter(field => after[field] !== before[field])
  if (fields.length === 0) return
  const { priorityGroup: priority_group, ...same } = after
  await changeMember(act.tx, departmentId, personId, { ...same, priority_group })
  const changes = Object.fromEntries(fields.map(field => [field, { from: before[field], to: after[field] }]))
  await record(act, departmentEvents, 'department.member-allocated', { departmentId, personId, changes })
}
