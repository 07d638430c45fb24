import { expect, test } from 'vitest'
import { dictionariesOf, unaccented } from './dictionaries.ts'

test('the letters of a word say how it is stemmed; Latin ones by Lithuanian, too, where somebody writes that', () => {
  expect(dictionariesOf('παραγγελία', false)).toEqual(['greek_stem'])
  expect(dictionariesOf('заказ', true)).toEqual(['russian_stem'])
  expect(dictionariesOf('طلبي', false)).toEqual(['arabic_stem'])
  expect(dictionariesOf('order', false)).toEqual(['english_stem'])
  expect(dictionariesOf('dzień', false)).toEqual(['english_stem'])
  expect(dictionariesOf('labas', true)).toEqual(['english_stem', 'lithuanian_stem'])
  expect(dictionariesOf('labų', false)).toEqual(['english_stem', 'lithuanian_stem'])
  expect(dictionariesOf('8841', false)).toEqual([])
  expect(dictionariesOf('退款', true)).toEqual([])
})

test('accents go from Latin and Greek letters, and stay where they make another letter', () => {
  expect(['ąžuolas', 'παραγγελία', 'café', 'мой'].map(unaccented)).toEqual([
    'azuolas',
    'παραγγελια',
    'cafe',
    'мой',
  ])
})
