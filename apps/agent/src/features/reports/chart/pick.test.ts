import { expect, test } from 'vitest'
import { barAt, nextPick, seriesAt } from './pick.ts'

test('of lines the closest one is meant, of those that have a value', () => {
  const lines = { heights: [100, null, 40], piled: false }
  expect([90, 60, 0].map(y => seriesAt(y, lines))).toEqual([0, 2, 2])
  expect(seriesAt(10, { heights: [null], piled: false })).toBeNull()
})

test('of areas that lie upon each other the one is meant in which the pointer lies', () => {
  const areas = { heights: [180, 120, 60], piled: true }
  // Below the lowest edge, between edges, and above all of them.
  expect([200, 150, 70, 10].map(y => seriesAt(y, areas))).toEqual([0, 1, 2, 2])
})

test('of bars side by side the one is meant that is below the pointer', () => {
  expect([-14, 0, 4, 14, 99].map(x => barAt(x, 10, 3))).toEqual([0, 1, 1, 2, 2])
  expect(barAt(-99, 10, 3)).toBe(0)
})

test('the arrow keys go through all series, around the ends', () => {
  expect(nextPick(null, false, 3)).toBe(0)
  expect([nextPick(0, false, 3), nextPick(2, false, 3), nextPick(0, true, 3)]).toEqual([1, 0, 2])
})
