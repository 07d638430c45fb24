import type { Membership } from '@stoa/contract/departments'
import { expect, test } from 'vitest'
import { isSpecial, isUsualWork } from './membership-rules.ts'

const fresh: Membership = {
  userId: 1,
  role: null,
  services: { tickets: true, chats: true, calls: true },
  skill: 3,
  priorityGroup: 1,
}

test('a membership as it begins is nothing special', () => {
  expect(isSpecial(fresh)).toBe(false)
})

test('a role, another skill, another group or a service that is off would be lost', () => {
  expect(isSpecial({ ...fresh, role: 'manager' })).toBe(true)
  expect(isSpecial({ ...fresh, skill: 5 })).toBe(true)
  expect(isSpecial({ ...fresh, priorityGroup: 2 })).toBe(true)
  expect(isSpecial({ ...fresh, services: { tickets: true, chats: false, calls: true } })).toBe(true)
})

test('a role is no work', () => {
  expect(isUsualWork({ ...fresh, role: 'reader' } as Membership)).toBe(true)
})
