import { expect, test } from 'vitest'
import { anchorOf } from './use-steady-scroll.ts'

const list = (...ids: number[]) => ids.map(id => ({ id }))

test('what comes in above moves the view along', () => {
  expect(anchorOf(list(1, 2, 3), list(9, 8, 1, 2, 3), 0)).toBe(2)
  expect(anchorOf(list(1, 2, 3, 4), list(4, 1, 2, 3), 0)).toBe(1)
})

test('the view does not follow a row that rises to the top', () => {
  expect(anchorOf(list(1, 2, 3, 4, 5), list(3, 1, 2, 4, 5), 2)).toBe(0)
})

test('rows that are gone are passed over', () => {
  expect(anchorOf(list(1, 2, 3), list(2, 3), 0)).toBe(-1)
  expect(anchorOf(list(1, 2, 3), list(), 0)).toBe(0)
})
