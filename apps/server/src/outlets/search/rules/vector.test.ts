import { expect, test } from 'vitest'
import { vectorOf } from './vector.ts'
import { wordsOf } from './words.ts'

test('each lexeme comes once, with all its places', () => {
  const lexemes = (word: string) => (word === 'the' ? [] : word === 'cafés' ? ['café', 'cafes'] : [word])
  expect(vectorOf(wordsOf('the cafés, the chair, cafés'), lexemes)).toBe("'café':2,5 'cafes':2,5 'chair':4")
  expect(vectorOf(wordsOf('…'), lexemes)).toBe('')
})

test('a word that is everywhere keeps as many places as PostgreSQL does', () => {
  expect(vectorOf(wordsOf('x '.repeat(1000)), word => [word]).split(',').length).toBe(255)
})
