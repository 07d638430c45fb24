import { expect, test } from 'vitest'
import { backoff } from './backoff.ts'

test('the first attempt comes at once, later ones never more than ten seconds apart', () => {
  expect(backoff(0, 1)).toBe(100)
  expect(backoff(0, 0)).toBe(50)
  expect(backoff(3, 1)).toBe(800)
  expect(backoff(50, 1)).toBe(10_000)
})
