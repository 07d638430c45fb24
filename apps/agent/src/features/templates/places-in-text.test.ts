import { expect, test } from 'vitest'
import { offsetOf } from './places-in-text.ts'

test('a line and a column are a place in the text', () => {
  expect(offsetOf('one\ntwo\nthree', 1, 1)).toBe(0)
  expect(offsetOf('one\ntwo\nthree', 2, 3)).toBe(6)
  expect(offsetOf('one\ntwo', 9, 9)).toBe(7)
})
