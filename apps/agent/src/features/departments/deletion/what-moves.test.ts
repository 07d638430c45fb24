import { expect, test } from 'vitest'
import { movesNothing, whatMoves } from './what-moves.ts'

const counts = {
  new: 1,
  open: 2,
  answered: 3,
  postponed: 4,
  resolved: 5,
  closed: 6,
  spam: 7,
  deleted: 8,
  overdue: 2,
}

test('each ticket is counted once, also the overdue ones', () => {
  expect(whatMoves({ id: 2, counts, addresses: ['a@example.com'] }, [], []).tickets).toBe(36)
})

test('only mailboxes and accounts of this very department move', () => {
  const mailboxes = [{ departmentId: 2 }, { departmentId: 3 }, { departmentId: null }]
  const accounts = [{ departmentIds: [2, 3] }, { departmentIds: [3] }, { departmentIds: null }]
  const moving = whatMoves({ id: 2, counts: null, addresses: [] }, mailboxes, accounts)
  expect(moving).toEqual({ tickets: 0, addresses: 0, mailboxes: 1, accounts: 1 })
  expect(movesNothing(moving)).toBe(false)
})

test('an empty department moves nothing', () => {
  expect(movesNothing(whatMoves({ id: 2, counts: null, addresses: [] }, [], []))).toBe(true)
})
