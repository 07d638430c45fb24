import { expect, test } from 'vitest'
import { minutesOffered, timeIn } from './minutes-offered.ts'

test('the time that is set can be kept, though it is no usual one', () => {
  expect(minutesOffered(null)).not.toContain(45)
  expect(minutesOffered(45).slice(3, 6)).toEqual([15, 30, 45])
  expect(minutesOffered(10)).toEqual(minutesOffered(null))
})

test('whole hours are said as hours', () => {
  expect(timeIn(60)).toEqual({ unit: 'hours', count: 1 })
  expect(timeIn(90)).toEqual({ unit: 'minutes', count: 90 })
})
