import { expect, test } from 'vitest'
import {
  briefMoment,
  fileSize,
  fullMoment,
  relativeTime,
  shortDuration,
  shortMoment,
  weekdayMoment,
} from './format.ts'
import { closestLanguage } from './languages.ts'
import { translator } from './translator.ts'

const athens = { language: 'en', timeZone: 'Europe/Athens' } as const
const now = Date.parse('2026-11-23T21:30:00Z')

test('a list shows the time of today as the reader’s calendar has it', () => {
  expect(shortMoment('2026-11-23T20:05:00Z', athens, now)).toMatch(/10:05/)
  // In Athens this is half past midnight of the next day.
  expect(shortMoment('2026-11-23T22:30:00Z', athens, now)).toBe('Nov 24')
  expect(shortMoment('2025-11-23T22:30:00Z', athens, now)).toBe('Nov 24, 2025')
})

test('moments are written in the language and time zone of the reader', () => {
  const moment = '2026-11-23T12:05:00Z'
  expect(fullMoment(moment, { language: 'ru', timeZone: 'Europe/Moscow' })).toContain('23 ноября 2026')
  expect(fullMoment(moment, { language: 'ar', timeZone: 'UTC' })).toContain('2026')
})

test('distances have the plural of the language', () => {
  expect(relativeTime('2026-11-23T19:30:00Z', 'ru', now)).toBe('2 часа назад')
  expect(relativeTime('2026-11-23T16:30:00Z', 'ru', now)).toBe('5 часов назад')
  expect(relativeTime('2026-11-23T21:29:50Z', 'en', now)).toBe('now')
})

test('lists say how long ago within a day, and when before that', () => {
  expect(briefMoment('2026-11-23T21:29:40Z', athens, now)).toBe('now')
  expect(briefMoment('2026-11-23T21:25:00Z', athens, now)).toBe('5 min. ago')
  expect(briefMoment('2026-11-23T18:25:00Z', athens, now)).toBe('3 hr. ago')
  expect(briefMoment('2026-11-22T18:25:00Z', athens, now)).toBe('Nov 22')
  // The server's clock is ahead of this one.
  expect(briefMoment('2026-11-23T21:32:10Z', athens, now)).toBe('now')
})

test('how long something takes is said in its largest unit, and never as nothing', () => {
  expect(
    [10_000, 90_000, 3_599_000, 3 * 3_600_000, 50 * 3_600_000].map(ms => shortDuration(ms, 'en')),
  ).toEqual(['1 min', '1 min', '59 min', '3 hr', '2 days'])
  expect(shortDuration(2 * 3_600_000, 'ru')).toMatch(/^2\sч$/)
})

test('within a week a moment has the name of its day', () => {
  expect(weekdayMoment('2026-11-24T07:00:00Z', { language: 'lt', timeZone: 'Europe/Vilnius' })).toMatch(
    /09:00/,
  )
  expect(weekdayMoment('2026-11-24T07:00:00Z', athens)).toMatch(/^Tue.+9:00/)
})

test('counted texts follow the grammar of the language', async () => {
  const russian = await translator('ru')
  expect([1, 3, 5, 21].map(count => russian('shell:waiting', { count }))).toEqual([
    '1 новый или открытый тикет',
    '3 новых или открытых тикета',
    '5 новых или открытых тикетов',
    '21 новый или открытый тикет',
  ])
})

test('file sizes and the wishes of a browser', () => {
  expect(fileSize(1_250_000, 'en')).toBe('1.3 MB')
  expect(fileSize(15, 'en')).toBe('15 bytes')
  expect(closestLanguage(['de-DE', 'lt-LT', 'en'])).toBe('lt')
  expect(closestLanguage(['de'])).toBe('en')
})
