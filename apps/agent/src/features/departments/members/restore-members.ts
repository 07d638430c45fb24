import type { Membership } from '@stoa/contract/departments'
import { call } from '../../../lib/api.ts'
import { isUsualWork } from './membership-rules.ts'

/** Makes people members again, with the roles and the work that they had. @throws what the server refuses first */
export async function restoreMembers(id: number, memberships: readonly Membership[]): Promise<void> {
  await Promise.all(memberships.map(membership => restoreMember(id, membership)))
}

async function restoreMember(id: number, { userId, role, ...work }: Membership) {
  const params = { id }
  await call('departments.addMember', { params, body: { userId } })
  if (!isUsualWork(work)) await call('departments.allocateMember', { params, body: { userId, ...work } })
  if (role) await call('departments.changeMemberRole', { params, body: { userId, role } })
}

/** Ends the memberships that "Add all" made. @throws what the server refuses first */
export async function removeMembers(id: number, userIds: readonly number[]): Promise<void> {
  const params = { id }
  await Promise.all(userIds.map(userId => call('departments.removeMember', { params, body: { userId } })))
}
