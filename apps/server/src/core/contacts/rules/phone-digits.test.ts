import { expect, test } from 'vitest'
import { phoneDigits, searchedDigits } from './phone-digits.ts'

test('numbers are compared by their digits', () => {
  expect(phoneDigits('+30 (210) 123-4567')).toBe('302101234567')
  expect(phoneDigits('0030 210 1234567')).toBe('302101234567')
})

test('the end of a number is enough to find it, with or without the zero of a region', () => {
  expect(searchedDigits('0171 555-12')).toBe('17155512')
  expect(searchedDigits('+49 171')).toBe('49171')
})

test('words, addresses and too few digits are no number', () => {
  expect(searchedDigits('Nour 7')).toBeNull()
  expect(searchedDigits('7@example.com')).toBeNull()
  expect(searchedDigits('123')).toBeNull()
})
