import type { Membership } from '@stoa/contract/departments'
import { call } from '../../../lib/api.ts'
import { isUsualWork } from './membership-rules.ts'

/** Makes people members again, with the roles and the work that they had. @throws what the server refuses first */
export async function restoreMembers(id: number, memberships: readonly Membership[]): Promise<void> {
  const params = { id }
  for (const { userId, role, ...work } of memberships) {
    await call('departments.addMember', { params, body: { userId } })
    if (!isUsualWork(work)) await call('departments.allocateMember', { params, body: { userId, ...work } })
    if (role) await call('departments.changeMemberRole', { params, body: { userId, role } })
  }
}

/** Ends the memberships that "Add all" made. */
export async function removeMembers(id: number, userIds: readonly number[]): Promise<void> {
  for (const userId of userIds) await call('departments.removeMember', { params: { id }, body: { userId } })
}
