import { expect, test } from 'vitest'
import { changeText, spokenValue, valueText } from './value-text.ts'

test('numbers are told as the language tells them', () => {
  expect(valueText(1204, 'count', 'en')).toBe('1,204')
  expect(valueText(1204, 'count', 'el')).toBe('1.204')
  expect(valueText(2.54, 'minutes', 'en')).toBe('2.5')
  expect(valueText(2.54, 'minutes', 'ru')).toBe('2,5')
  expect(valueText(0.0254, 'minutes', 'en')).toBe('0.025')
  expect(valueText(0, 'minutes', 'en')).toBe('0')
  expect(valueText(1204.4, 'minutes', 'en')).toBe('1,204')
  expect(valueText(0.9, 'share', 'en')).toBe('90%')
  expect(valueText(0.3333, 'share', 'en')).toBe('33.3%')
  expect(valueText(1204, 'count', 'ar')).toBe('1,204')
})

test('where there is none, a dash stands; none is not nought', () => {
  expect(valueText(null, 'seconds', 'en')).toBe('–')
  expect(valueText(undefined, 'share', 'en')).toBe('–')
  expect(valueText(0, 'count', 'en')).toBe('0')
  expect(valueText(0, 'share', 'en')).toBe('0%')
})

test('times are told in the two largest units, and rounded', () => {
  const told = (seconds: number) => valueText(seconds, 'seconds', 'en')
  expect(told(0)).toBe('0s')
  expect(told(42.4)).toBe('42s')
  expect(told(192)).toBe('3m 12s')
  expect(told(3599.6)).toBe('1h')
  expect(told(5040)).toBe('1h 24m')
  expect(told(86_399)).toBe('1d')
  expect(told(2 * 86_400 + 4 * 3600 + 100)).toBe('2d 4h')
  expect(spokenValue(5040, 'seconds', 'en')).toBe('1 hour, 24 minutes')
  expect(spokenValue(12, 'count', 'en')).toBe('12')
})

test('a change is told in per cent, of shares in points', () => {
  expect(changeText(112, 100, 'count', 'en')).toBe('+12%')
  expect(changeText(50, 100, 'seconds', 'en')).toBe('-50%')
  expect(changeText(0.95, 0.9, 'share', 'en')).toBe('+5')
  expect(changeText(7, 0, 'count', 'en')).toBeNull()
  expect(changeText(0, 0, 'count', 'en')).toBeNull()
  expect(changeText(null, 3, 'seconds', 'en')).toBeNull()
})
