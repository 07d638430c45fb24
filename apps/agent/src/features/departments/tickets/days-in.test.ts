import { expect, test } from 'vitest'
import { daysIn } from './days-in.ts'

test('a whole number of days within ten years is taken, nothing else', () => {
  expect(['1', ' 30 ', '3650'].map(daysIn)).toEqual([1, 30, 3650])
  expect(['', '0', '3651', '2.5', '-3', '1e2', 'ten'].map(daysIn)).toEqual(Array(7).fill(null))
})
