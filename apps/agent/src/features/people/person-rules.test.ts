import type { User } from '@stoa/contract/people'
import { expect, test } from 'vitest'
import { hindrance, sortedPeople } from './person-rules.ts'

const owner = { kind: 'user', id: 1, role: 'owner' } as const
const administrator = { kind: 'user', id: 2, role: 'administrator' } as const

test('only an owner changes owners', () => {
  expect(hindrance(administrator, owner, 'role')).toBe('only-owners')
  expect(hindrance(administrator, owner, 'lock')).toBe('only-owners')
  expect(hindrance(owner, { id: 3, role: 'owner' }, 'lock')).toBe(null)
  expect(hindrance(administrator, { id: 3, role: 'agent' }, 'role')).toBe(null)
})

test('nobody locks themselves out, but may step down', () => {
  expect(hindrance(owner, owner, 'lock')).toBe('not-yourself')
  expect(hindrance(owner, owner, 'role')).toBe(null)
})

test('those who work come first', () => {
  const person = (name: string, state: User['state']): User => ({
    id: 1,
    name,
    email: 'x@example.com',
    role: 'agent',
    state,
    departmentIds: [],
    createdAt: '2026-01-01T00:00:00Z',
  })
  const given = [
    person('Žygis', 'active'),
    person('Ada', 'deactivated'),
    person('Bo', 'invited'),
    person('Zita', 'active'),
    person('Ąžuolas', 'active'),
  ]
  expect(sortedPeople(given, 'lt').map(({ name }) => name)).toEqual(['Ąžuolas', 'Zita', 'Žygis', 'Bo', 'Ada'])
})
