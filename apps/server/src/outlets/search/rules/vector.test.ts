import { expect, test } from 'vitest'
import { vectorOf } from './vector.ts'
import { placesOf } from './words.ts'

test('each lexeme comes once, with all its places', () => {
  const lexemes = (word: string) => (word === 'the' ? [] : word === 'cafés' ? ['café', 'cafes'] : [word])
  expect(vectorOf(placesOf('the cafés, the chair, cafés'), lexemes)).toBe("'café':2,5 'cafes':2,5 'chair':4")
  expect(vectorOf(placesOf('…'), lexemes)).toBe('')
})

test('a word that is everywhere keeps as many places as PostgreSQL does', () => {
  expect(vectorOf(placesOf('x '.repeat(1000)), word => [word]).split(',').length).toBe(255)
})

test('words of one stem share their places, in order, and the first ones are kept', () => {
  const stem = (word: string) => [word.replace(/s$/, '')]
  expect(vectorOf(placesOf('order orders order'), stem)).toBe("'order':1,2,3")
  const all = vectorOf(placesOf('orders order '.repeat(200)), stem)
  expect(all.endsWith(',254,255')).toBe(true)
})
