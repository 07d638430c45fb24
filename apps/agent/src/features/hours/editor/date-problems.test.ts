import { expect, test } from 'vitest'
import { dateProblemOf } from './date-problems.ts'
import { draftException } from './draft.ts'

test('a date stands once', () => {
  const dates = ['2026-12-25', '', '2026-12-25'].map(date =>
    draftException({ date, name: '', intervals: [] }),
  )
  expect(dates.map(each => dateProblemOf(each, dates))).toEqual([null, 'noDate', 'twice'])
})
