import { expect, test } from 'vitest'
import { configurationOf, spaced, unaccented, wordsOf } from './words.ts'

test('a text is stemmed by its language, or by its script where nobody knows', () => {
  expect(configurationOf('lt', 'Labas')).toBe('lithuanian')
  expect(configurationOf('pl', 'Dzień dobry')).toBe('english')
  expect(configurationOf('bg', 'Добър ден')).toBe('russian')
  expect(configurationOf(null, 'Где мой заказ?')).toBe('russian')
  expect(configurationOf(null, 'Πού είναι;')).toBe('greek')
  expect(configurationOf(null, 'أين طلبي')).toBe('arabic')
  expect(configurationOf(null, 'Where is it?')).toBe('english')
})

test('Chinese gets spaces between its words, and other scripts keep theirs', () => {
  expect(spaced('我想申请退款 order 12').split(/\s+/).filter(Boolean)).toEqual(
    expect.arrayContaining(['申请', '退款', 'order', '12']),
  )
  expect(spaced('Where is it?')).toBe('Where is it?')
  expect(spaced('https://x.example/a/b')).toBe('https: x.example a b')
})

test('accents go from Latin and Greek letters, and stay where they make another letter', () => {
  expect(unaccented('Ąžuolas, παραγγελία, café, мой')).toBe('Azuolas, παραγγελια, cafe, мой')
})

test('plain words are there only where they differ', () => {
  expect(wordsOf(['refund', null], 'en')).toEqual({
    configuration: 'english',
    text: 'refund',
    plain: '',
  })
  expect(wordsOf(['παραγγελία'], 'el').plain).toBe('παραγγελια')
})
