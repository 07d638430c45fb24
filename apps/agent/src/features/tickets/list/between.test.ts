import { expect, test } from 'vitest'
import { between } from './between.ts'

test('a range goes from the last ticket to this one, upwards and downwards', () => {
  expect(between([4, 8, 1, 9], 8, 9)).toEqual([8, 1, 9])
  expect(between([4, 8, 1, 9], 9, 4)).toEqual([4, 8, 1, 9])
})

test('where there was no last one, or it has left the list, it is this one alone', () => {
  expect(between([4, 8], null, 8)).toEqual([8])
  expect(between([4, 8], 7, 4)).toEqual([4])
})
