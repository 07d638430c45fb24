import { stepOf } from '@stoa/contract/report-periods'
import type { Stretch } from '@stoa/contract/reports'
import { describe, expect, test } from 'vitest'
import { begunOf, periodName, periodOfStretch, stretchBrief, stretchesOf, stretchName } from './stretches.ts'

const athens = 'Europe/Athens'
const reader = { language: 'en', timeZone: athens } as const
const day = (from: string) => ({ from, to: from })

describe('hours of a day', () => {
  test.each([
    ['an ordinary day has 24', '2026-06-01', 24],
    ['clocks put forward leave 23', '2026-03-29', 23],
    ['clocks put back make 25', '2026-10-25', 25],
  ])('%s', (_, on, count) => {
    expect(stretchesOf(day(on), 'hour', athens)).toHaveLength(count)
  })

  test('they begin where the day begins there', () => {
    expect(stretchesOf(day('2026-06-01'), 'hour', 'Asia/Kolkata')[0]).toBe('2026-05-31T18:30:00.000Z')
  })
})

test('weeks, months and years are known by their first day, also where that lies before the period', () => {
  expect(stretchesOf({ from: '2026-01-01', to: '2026-01-12' }, 'week', athens)).toEqual([
    '2025-12-29',
    '2026-01-05',
    '2026-01-12',
  ])
  expect(stretchesOf({ from: '2025-12-31', to: '2026-02-01' }, 'month', athens)).toEqual([
    '2025-12-01',
    '2026-01-01',
    '2026-02-01',
  ])
  expect(stretchesOf({ from: '2025-12-31', to: '2026-01-01' }, 'year', athens)).toEqual([
    '2025-01-01',
    '2026-01-01',
  ])
})

test('what lies behind a stretch ends where the period ends', () => {
  const period = { from: '2026-11-04', to: '2026-11-20' }
  const within = (key: string, stretch: Stretch) => periodOfStretch(key, stretch, period, athens)
  expect(within('2026-11-02', 'week')).toEqual({ from: '2026-11-04', to: '2026-11-08' })
  expect(within('2026-11-01', 'month')).toEqual(period)
  expect(within('2026-11-05', 'day')).toEqual(day('2026-11-05'))
  expect(within('2026-11-04T22:00:00Z', 'hour')).toEqual(day('2026-11-05'))
})

test('what is still to come is left out', () => {
  const now = Date.parse('2026-11-28T10:30:00Z')
  const hours = stretchesOf(day('2026-11-28'), 'hour', athens)
  expect(begunOf(hours, athens, now).at(-1)).toBe('2026-11-28T10:00:00.000Z')
  expect(begunOf(['2026-11-23', '2026-11-30'], athens, now)).toEqual(['2026-11-23'])
})

test('the longer a period, the larger its steps', () => {
  const step = (from: string, to: string) => stepOf({ from, to })
  expect(step('2026-11-28', '2026-11-28')).toBe('hour')
  expect(step('2026-11-01', '2026-11-28')).toBe('day')
  expect(step('2026-01-01', '2026-11-28')).toBe('week')
  expect(step('2024-01-01', '2026-11-28')).toBe('month')
  expect(step('2010-01-01', '2026-11-28')).toBe('year')
})

test('stretches are called as people call them', () => {
  expect(stretchName('2026-11-28', 'day', reader)).toBe('Sat, Nov 28, 2026')
  expect(stretchName('2026-11-23', 'week', reader)).toMatch(/^Nov 23\s–\s29, 2026$/)
  expect(stretchName('2026-11-01', 'month', reader)).toBe('November 2026')
  expect(stretchName('2026-11-28T07:00:00Z', 'hour', reader)).toMatch(/^Sat, Nov 28, 9:00\sAM$/)
  expect(stretchBrief('2026-11-28', 'day', reader, day('2026-11-28'))).toBe('Nov 28')
  expect(periodName({ from: '2026-11-22', to: '2026-11-28' }, { ...reader, language: 'lt' })).toContain(
    '2026',
  )
})
