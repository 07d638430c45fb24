import { expect, test } from 'vitest'
import { edge, height, placeFor, stepAfter } from './place.ts'

const given = { width: 414, start: 50, steps: 8, top: 10, inSlots: false, mirrored: false }

test('points reach from the axis to the other end, nought lies on the ground and the largest at the top', () => {
  const { place } = placeFor(given)
  expect([place.along(0), place.along(7)]).toEqual([50, 400])
  expect([place.up(0), place.up(10)]).toEqual([height - edge.bottom, edge.top])
})

test('from right to left, time runs the other way', () => {
  const { place } = placeFor({ ...given, mirrored: true })
  expect([place.along(0), place.along(7)]).toEqual([364, 14])
})

test('a single moment stands in the middle', () => {
  expect(placeFor({ ...given, steps: 1 }).place.along(0)).toBe(225)
})

test('the pointer finds the moment that is closest, also from outside', () => {
  const { nearest } = placeFor(given)
  expect([nearest(0), nearest(76), nearest(126), nearest(999)]).toEqual([0, 1, 2, 7])
  const bars = placeFor({ ...given, inSlots: true })
  expect([bars.nearest(51), bars.nearest(94), bars.nearest(399)]).toEqual([0, 1, 7])
})

test('arrows go on and back as one reads, and not beyond the ends', () => {
  expect(stepAfter('ArrowRight', null, 7, false)).toBe(0)
  expect(stepAfter('ArrowRight', 7, 7, false)).toBe(7)
  expect(stepAfter('ArrowRight', 3, 7, true)).toBe(2)
  expect(stepAfter('End', 3, 7, false)).toBe(7)
  expect(stepAfter('Escape', 3, 7, false)).toBeNull()
  expect(stepAfter('a', 3, 7, false)).toBeUndefined()
})
