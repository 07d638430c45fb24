import { addDays, daysBetween, isDay, weekOf } from '@stoa/contract/days'
import { periodOf, presets } from '@stoa/contract/report-periods'
import { expect, test } from 'vitest'
import { todayIn } from './days.ts'

const periodsOn = (today: string) =>
  Object.fromEntries(presets.map(preset => [preset, Object.values(periodOf(preset, today)).join(' ')]))

test('each choice of a period on a Saturday in November', () => {
  expect(periodsOn('2026-11-28')).toEqual({
    today: '2026-11-28 2026-11-28',
    yesterday: '2026-11-27 2026-11-27',
    last7: '2026-11-22 2026-11-28',
    last30: '2026-10-30 2026-11-28',
    week: '2026-11-23 2026-11-28',
    lastWeek: '2026-11-16 2026-11-22',
    month: '2026-11-01 2026-11-28',
    lastMonth: '2026-10-01 2026-10-31',
    quarter: '2026-10-01 2026-11-28',
    lastQuarter: '2026-07-01 2026-09-30',
    year: '2026-01-01 2026-11-28',
    lastYear: '2025-01-01 2025-12-31',
  })
})

test('on the first day of a year, what is before lies in the year before', () => {
  expect(periodsOn('2027-01-01')).toEqual({
    today: '2027-01-01 2027-01-01',
    yesterday: '2026-12-31 2026-12-31',
    last7: '2026-12-26 2027-01-01',
    last30: '2026-12-03 2027-01-01',
    week: '2026-12-28 2027-01-01',
    lastWeek: '2026-12-21 2026-12-27',
    month: '2027-01-01 2027-01-01',
    lastMonth: '2026-12-01 2026-12-31',
    quarter: '2027-01-01 2027-01-01',
    lastQuarter: '2026-10-01 2026-12-31',
    year: '2027-01-01 2027-01-01',
    lastYear: '2026-01-01 2026-12-31',
  })
})

test('a leap day counts, and a day on which the clocks change is one day', () => {
  expect(periodOf('lastMonth', '2028-03-31')).toEqual({ from: '2028-02-01', to: '2028-02-29' })
  expect(periodOf('last7', '2026-03-30')).toEqual({ from: '2026-03-24', to: '2026-03-30' })
  expect(addDays('2026-10-25', 1)).toBe('2026-10-26')
  expect(daysBetween('2026-10-24', '2026-10-26')).toBe(3)
})

test('which day it is depends on where the clock hangs, also on the days of its changes', () => {
  const midnightInAthens = Date.parse('2026-10-24T21:30:00Z')
  expect(todayIn('Europe/Athens', midnightInAthens)).toBe('2026-10-25')
  expect(todayIn('UTC', midnightInAthens)).toBe('2026-10-24')
  expect(todayIn('Europe/Athens', Date.parse('2026-10-25T21:59:00Z'))).toBe('2026-10-25')
  expect(todayIn('Europe/Athens', Date.parse('2026-10-25T22:00:00Z'))).toBe('2026-10-26')
  expect(todayIn('America/Los_Angeles', midnightInAthens)).toBe('2026-10-24')
})

test('weeks begin on Monday', () => {
  expect(weekOf('2026-11-23')).toBe('2026-11-23')
  expect(weekOf('2026-11-29')).toBe('2026-11-23')
})

test('only days that exist are days', () => {
  expect(isDay('2026-02-28')).toBe(true)
  for (const odd of ['2026-02-30', '2026-2-3', 'today', 20260203, undefined]) expect(isDay(odd)).toBe(false)
})
