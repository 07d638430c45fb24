import { expect, test } from 'vitest'
import { typedMinutes } from './typed-minutes.ts'

test.each([
  ['25', 'en', 25],
  ['٢٥', 'ar', 25],
  ['1 h 30 m', 'en', 90],
  ['1 ω 30 λ', 'el', 90],
  ['1 小时 30 分', 'zh', 90],
  ['1 ч 30 м', 'ru', 90],
  ['1 س 30 د', 'ar', 90],
  ['1,5 h', 'lt', 90],
  ['24 h', 'en', 1440],
  ['0', 'en', null],
  ['25 h', 'en', null],
  ['soon', 'en', null],
  ['', 'en', null],
] as const)('%s in %s is %s minutes', (typed, language, minutes) => {
  expect(typedMinutes(typed, language)).toBe(minutes)
})
