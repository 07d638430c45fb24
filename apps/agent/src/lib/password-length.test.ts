import { password } from '@stoa/contract/people'
import { expect, test } from 'vitest'
import { lengthOf, shortest } from './password-length.ts'

test('a password grows from nothing to long', () => {
  expect([0, 1, 9, 10, 15, 16, 60].map(length => lengthOf('x'.repeat(length)))).toEqual([
    'none',
    'short',
    'short',
    'enough',
    'enough',
    'long',
    'long',
  ])
})

test('the shortest one is what the contract takes', () => {
  expect(password.safeParse('x'.repeat(shortest)).success).toBe(true)
  expect(password.safeParse('x'.repeat(shortest - 1)).success).toBe(false)
})
