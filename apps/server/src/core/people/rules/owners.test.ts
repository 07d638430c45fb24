import { expect, test } from 'vitest'
import { isLastOwner, mayActOnRoles } from './owners.ts'

const ada = { id: 1, role: 'owner', state: 'active' }
const nour = { id: 2, role: 'owner', state: 'active' }
const jonas = { id: 3, role: 'agent', state: 'active' }

test('only an owner acts on owners; everybody with the permission acts on the others', () => {
  expect(mayActOnRoles('owner', 'owner', 'agent')).toBe(true)
  expect(mayActOnRoles('administrator', 'agent', 'administrator')).toBe(true)
  expect(mayActOnRoles('administrator', 'agent', 'owner')).toBe(false)
  expect(mayActOnRoles('administrator', 'owner')).toBe(false)
})

test('the last owner is the one beside whom no other is active', () => {
  expect(isLastOwner(ada, [ada, jonas])).toBe(true)
  expect(isLastOwner(ada, [ada, { ...nour, state: 'deactivated' }])).toBe(true)
  expect(isLastOwner(ada, [ada, { ...nour, state: 'invited' }])).toBe(true)
  expect(isLastOwner(ada, [ada, nour])).toBe(false)
})

test('who is no active owner is not the last one', () => {
  expect(isLastOwner(jonas, [ada, jonas])).toBe(false)
  expect(isLastOwner({ ...nour, state: 'deactivated' }, [nour])).toBe(false)
})
