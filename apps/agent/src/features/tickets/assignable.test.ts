import type { Department } from '@stoa/contract/departments'
import type { User } from '@stoa/contract/people'
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
const department = (id: number): Department => ({
  id,
  name: `Department ${id}`,
  isDefault: id === 1,
  toSolve: true,
  addresses: [],
  memberIds: [],
  counts: null,
})
const people = [
  person(1, { role: 'owner' }),
  person(2, { departmentIds: [2] }),
  person(3, {}),
  person(4, { departmentIds: [2], state: 'deactivated' }),
]
const ids = (users: User[]) => users.map(user => user.id)

test('members and those who see everything can be given tickets', () => {
  expect(ids(assignableIn(2, people, [department(1), department(2)]))).toEqual([1, 2])
})

test('with one department only, everybody active', () => {
  expect(ids(assignableIn(1, people, [department(1)]))).toEqual([1, 2, 3])
})
