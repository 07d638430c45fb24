import { expect, test } from 'vitest'
import { draftIntervals, draftWeek, officeWeek, weekOf, wholeDay, withAnother } from './draft-week.ts'

test('hours that were typed in any order are sent in the order of the day', () => {
  const afternoon = { from: '13:00', to: '17:00' }
  const morning = { from: '09:00', to: '12:00' }
  const week = draftWeek({ ...officeWeek, monday: [afternoon, morning] })
  expect(weekOf(week)).toEqual({ ...officeWeek, monday: [morning, afternoon] })
})

test('more hours begin an hour after the last ones, as long as the day has room', () => {
  const plain = (times: [string, string][]) =>
    withAnother(draftIntervals(times.map(([from, to]) => ({ from, to }))))?.map(
      ({ from, to }) => `${from}–${to}`,
    )
  expect(plain([])).toEqual(['09:00–17:00'])
  expect(plain([['09:00', '12:30']])).toEqual(['09:00–12:30', '13:00–17:00'])
  expect(plain([['09:00', '21:00']])).toEqual(['09:00–21:00', '22:00–24:00'])
  expect(plain([['09:00', '23:30']])).toBeUndefined()
  expect(withAnother(draftIntervals(wholeDay))).toBeNull()
})
