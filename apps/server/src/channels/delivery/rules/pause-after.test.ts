import { expect, test } from 'vitest'
import { pauseAfter } from './pause-after.ts'

test.each([
  [1, 'PT1M'],
  [2, 'PT5M'],
  [3, 'PT15M'],
  [4, 'PT60M'],
  [5, 'PT120M'],
  [6, 'PT240M'],
  [7, 'PT480M'],
  [8, 'PT720M'],
  [12, 'PT720M'],
  [13, undefined],
  [14, undefined],
])('after attempt %i the pause is %s', (attempts, pause) => {
  expect(pauseAfter(attempts)?.toString()).toBe(pause)
})

test('it is given up after a little more than three days', () => {
  const total = Array.from({ length: 12 }, (_, index) => pauseAfter(index + 1)?.total('hours') ?? 0)
  const hours = total.reduce((sum, pause) => sum + pause, 0)
  expect(hours).toBeGreaterThan(72)
  expect(hours).toBeLessThan(80)
})
