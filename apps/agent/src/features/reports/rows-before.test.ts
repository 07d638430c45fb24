import { expect, test } from 'vitest'
import { anythingCounted } from './rows-before.ts'

const before = (answers: number | null) => ({
  from: '2026-10-01',
  to: '2026-10-31',
  rows: [],
  total: { answers },
})

test('a period in which nothing happened is shown where something was counted before', () => {
  expect(anythingCounted({ total: { answers: 0, 'new-answer-time': null }, before: null })).toBe(false)
  expect(anythingCounted({ total: { answers: 1 }, before: null })).toBe(true)
  expect(anythingCounted({ total: { answers: 0 }, before: before(0) })).toBe(false)
  expect(anythingCounted({ total: { answers: 0 }, before: before(11) })).toBe(true)
})
