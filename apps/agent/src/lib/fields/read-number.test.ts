import { expect, test } from 'vitest'
import { readNumber } from './read-number.ts'

test('numbers are read as people type them', () => {
  expect(readNumber('1 250,5')).toBe(1250.5)
  expect(readNumber('-3.25')).toBe(-3.25)
  expect(readNumber('٤٢')).toBe(42)
})

test('nothing is nothing, and words are no number', () => {
  expect(readNumber('  ')).toBeNull()
  expect(readNumber('many')).toBeUndefined()
  expect(readNumber('1.2.3')).toBeUndefined()
})
