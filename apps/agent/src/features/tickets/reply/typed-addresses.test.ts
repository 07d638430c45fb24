import { expect, test } from 'vitest'
import { addressesIn, firstWrong } from './typed-addresses.ts'

test('addresses are parted by commas, semicolons and spaces, and the first wrong one is named', () => {
  const typed = addressesIn('a@example.org, b@example.org; nonsense')
  expect(typed).toEqual(['a@example.org', 'b@example.org', 'nonsense'])
  expect(firstWrong(typed)).toBe('nonsense')
  expect(firstWrong(typed.slice(0, 2))).toBeNull()
})
