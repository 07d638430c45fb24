import { expect, test } from 'vitest'
import { draftIntervals, draftWeek, officeWeek } from './draft-week.ts'
import { problemOf, weekIsFine } from './interval-problems.ts'

const problems = (...times: [string, string][]) => {
  const intervals = draftIntervals(times.map(([from, to]) => ({ from, to })))
  return intervals.map(each => problemOf(each, intervals))
}

test('hours that touch are fine, of those that overlap the later ones are wrong', () => {
  expect(problems(['09:00', '12:00'], ['12:00', '24:00'])).toEqual([null, null])
  expect(problems(['11:00', '17:00'], ['09:00', '12:00'])).toEqual(['overlap', null])
  expect(problems(['09:00', '12:00'], ['09:00', '12:00'])).toEqual([null, 'overlap'])
})

test('hours need two times, and end after they begin', () => {
  expect(problems(['', '12:00'], ['17:00', '09:00'], ['10:00', '10:00'])).toEqual([
    'missing',
    'backwards',
    'backwards',
  ])
})

test('a week is fine when each of its days is', () => {
  expect(weekIsFine(draftWeek(officeWeek))).toBe(true)
  expect(weekIsFine(draftWeek({ ...officeWeek, sunday: [{ from: '12:00', to: '09:00' }] }))).toBe(false)
})
