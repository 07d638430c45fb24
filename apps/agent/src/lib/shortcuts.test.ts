import { expect, test } from 'vitest'
import { keyOf } from './shortcuts.ts'

test('a key is the same on every keyboard', () => {
  expect(keyOf({ key: 'j', code: 'KeyJ' })).toBe('j')
  expect(keyOf({ key: 'о', code: 'KeyJ' })).toBe('j')
  expect(keyOf({ key: 'ت', code: 'KeyJ' })).toBe('j')
  // On a French keyboard the letter counts, not the place.
  expect(keyOf({ key: 'a', code: 'KeyQ' })).toBe('a')
  expect(keyOf({ key: '?', code: 'Slash' })).toBe('?')
  expect(keyOf({ key: 'ArrowDown', code: 'ArrowDown' })).toBe('ArrowDown')
})
