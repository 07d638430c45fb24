import { expect, test } from 'vitest'
import { everyNth, scaleFor } from './scale.ts'

test('an axis ends at a round number above the largest value', () => {
  expect(scaleFor(37, 'count').ticks).toEqual([0, 10, 20, 30, 40])
  expect(scaleFor(40, 'count').ticks).toEqual([0, 10, 20, 30, 40])
  expect(scaleFor(3, 'count').ticks).toEqual([0, 1, 2, 3])
  expect(scaleFor(1_204_000, 'count').ticks).toEqual([0, 500_000, 1_000_000, 1_500_000])
  expect(scaleFor(0.7, 'minutes').ticks).toEqual([0, 0.2, 0.4, 0.6, 0.8])
})

test('times have steps that clocks have, long ones of days', () => {
  expect(scaleFor(50, 'seconds').ticks).toEqual([0, 10, 20, 30, 40, 50])
  expect(scaleFor(5000, 'seconds').ticks).toEqual([0, 1800, 3600, 5400])
  expect(scaleFor(7 * 86_400, 'seconds').ticks.map(tick => tick / 86_400)).toEqual([0, 2, 4, 6, 8])
})

test('shares end at all of it', () => {
  expect(scaleFor(0.93, 'share').ticks).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1])
  expect(scaleFor(1, 'share').top).toBe(1)
})

test('without any value there is still an axis', () => {
  expect(scaleFor(0, 'count')).toEqual({ top: 1, ticks: [0] })
})

test('labels are left out where there is no room for all', () => {
  expect(everyNth(30, 50, 600)).toBe(3)
  expect(everyNth(5, 50, 600)).toBe(1)
})
