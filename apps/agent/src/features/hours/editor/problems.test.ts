import { expect, test } from 'vitest'
import { draftException, draftIntervals, wholeDay, withAnother } from './draft.ts'
import { dateProblemOf, problemOf } from './problems.ts'

const problems = (...times: [string, string][]) => {
  const intervals = draftIntervals(times.map(([from, to]) => ({ from, to })))
  return intervals.map(each => problemOf(each, intervals))
}

test('openings that touch are fine, of those that overlap the later one is wrong', () => {
  expect(problems(['09:00', '12:00'], ['12:00', '24:00'])).toEqual([null, null])
  expect(problems(['11:00', '17:00'], ['09:00', '12:00'])).toEqual(['overlap', null])
  expect(problems(['09:00', '12:00'], ['09:00', '12:00'])).toEqual([null, 'overlap'])
})

test('an opening needs two times, and ends after it begins', () => {
  expect(problems(['', '12:00'], ['17:00', '09:00'], ['10:00', '10:00'])).toEqual([
    'missing',
    'backwards',
    'backwards',
  ])
})

test('a date stands once', () => {
  const dates = ['2026-12-25', '', '2026-12-25'].map(date =>
    draftException({ date, name: '', intervals: [] }),
  )
  expect(dates.map(each => dateProblemOf(each, dates))).toEqual([null, 'noDate', 'twice'])
})

test('another opening begins an hour after the last one, as long as the day has room', () => {
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
