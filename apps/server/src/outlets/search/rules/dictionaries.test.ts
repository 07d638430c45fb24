import { expect, test } from 'vitest'
import { dictionaryOf, latinOf, unaccented } from './dictionaries.ts'

test('the letters of a word say how it is stemmed; for Latin ones the language of the text', () => {
  expect(dictionaryOf('παραγγελία', 'english_stem')).toBe('greek_stem')
  expect(dictionaryOf('заказ', 'lithuanian_stem')).toBe('russian_stem')
  expect(dictionaryOf('طلبي', 'english_stem')).toBe('arabic_stem')
  expect(dictionaryOf('order', latinOf('en'))).toBe('english_stem')
  expect(dictionaryOf('dzień', latinOf('pl'))).toBe('english_stem')
  expect(dictionaryOf('order', latinOf(null))).toBe('english_stem')
  expect(dictionaryOf('labas', latinOf('lt'))).toBe('lithuanian_stem')
  expect(dictionaryOf('8841', 'english_stem')).toBeNull()
  expect(dictionaryOf('退款', 'english_stem')).toBeNull()
})

test('accents go from Latin and Greek letters, and stay where they make another letter', () => {
  expect(['ąžuolas', 'παραγγελία', 'café', 'мой'].map(unaccented)).toEqual([
    'azuolas',
    'παραγγελια',
    'cafe',
    'мой',
  ])
})
