import type { Language } from '@stoa/contract/settings-shapes'
import { describe, expect, test } from 'vitest'
import { durationText, readDuration } from './duration.ts'

const languages: Language[] = ['en', 'el', 'zh', 'ru', 'ar', 'lt']
const hour = 3600

test('a duration is told in the largest units that fit', () => {
  expect(durationText(2 * hour, 'en')).toBe('2h')
  expect(durationText(28 * hour, 'en')).toBe('1d 4h')
  expect(durationText(90 * 60, 'en')).toBe('1h 30m')
  expect(durationText(59, 'en')).toBe('0m')
})

describe.each(languages)('in %s', language => {
  test('what is told can be typed', () => {
    for (const seconds of [60, 15 * 60, hour, 90 * 60, 24 * hour, 28 * hour + 60, 400 * 24 * hour])
      expect([
        durationText(seconds, language),
        readDuration(durationText(seconds, language), language),
      ]).toEqual([durationText(seconds, language), seconds])
  })

  test('short English is understood too', () => {
    expect(readDuration('1 d 4 h', language)).toBe(28 * hour)
    expect(readDuration('2h30m', language)).toBe(2.5 * hour)
  })
})

test('people type as they like', () => {
  expect(readDuration('2', 'en')).toBe(2 * hour)
  expect(readDuration(' 1,5 hours ', 'en')).toBe(1.5 * hour)
  expect(readDuration('2 дня 3 часа', 'ru')).toBe(51 * hour)
  expect(readDuration('1 ημέρα και 4 ώρες', 'el')).toBeNull()
  expect(readDuration('1 ημέρα 4 ώρες', 'el')).toBe(28 * hour)
  expect(readDuration('2 dienos 30 min.', 'lt')).toBe(48 * hour + 1800)
})

test('what is no duration is not taken for one', () => {
  for (const typed of ['', 'soon', '4 parsecs', '2 h or so', '-1 h'])
    expect(readDuration(typed, 'en')).toBeNull()
})
