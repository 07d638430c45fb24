import type { Department, Membership } from '@stoa/contract/departments'
import type { User } from '@stoa/contract/people'
import type { DepartmentRole } from '@stoa/contract/permissions'
import { expect, test } from 'vitest'
import { assignableIn } from './assignable.ts'

const person = (id: number, given: Partial<User>): User => ({
  id,
  name: `Person ${id}`,
  email: `${id}@example.org`,
  role: 'agent',
  state: 'active',
  departmentIds: [],
  createdAt: '2026-11-23T10:00:00Z',
  ...given,
})
const member = (userId: number, role: DepartmentRole | null = null): Membership => ({
  userId,
  role,
  services: { tickets: true, chats: true, calls: true },
  skill: 3,
  priorityGroup: 1,
})
const department = (id: number, memberships: Membership[] = []): Department => ({
  id,
  name: `Department ${id}`,
  isDefault: id === 1,
  description: '',
  leadId: null,
  visibility: 'members',
  toSolve: true,
  reopensResolved: true,
  closeAfterDays: null,
  calendarId: null,
  extension: null,
  chats: false,
  calls: false,
  memberships,
  deletion: null,
  can: { change: false, configure: false, changeMembers: false, allocate: false, readReports: false },
  addresses: [],
  counts: null,
})
const people = [
  person(1, { role: 'owner' }),
  person(2, {}),
  person(3, {}),
  person(4, { state: 'deactivated' }),
  person(5, {}),
]
const ids = (users: User[]) => users.map(user => user.id)

test('members and those who see everything can be given tickets, readers cannot', () => {
  const departments = [department(1), department(2, [member(2), member(4), member(5, 'reader')])]
  expect(ids(assignableIn(2, people, departments))).toEqual([1, 2])
})

test('with one department only, everybody active who does more than read', () => {
  expect(ids(assignableIn(1, people, [department(1, [member(5, 'reader')])]))).toEqual([1, 2, 3])
})
