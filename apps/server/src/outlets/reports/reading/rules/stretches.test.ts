import { describe, expect, test } from 'vitest'
import { type Period, periodBefore, requirePeriod } from './period.ts'
import { piecesOf } from './pieces.ts'
import { nextHour, startsOf } from './stretches.ts'

const period = (from: string, to: string, zone = 'Europe/Athens'): Period => ({
  from: Temporal.PlainDate.from(from),
  to: Temporal.PlainDate.from(to),
  zone,
})
const days = ({ from, to }: Period) => [from.toString(), to.toString()]
const keys = (given: Period, stretch: Parameters<typeof startsOf>[1]) =>
  startsOf(given, stretch).map(start => start.key)

describe('hours of a day', () => {
  test.each([
    ['an ordinary one has 24', '2026-06-01', 'Europe/Athens', 24],
    ['clocks put forward leave 23', '2026-03-29', 'Europe/Athens', 23],
    ['clocks put back make 25', '2026-10-25', 'Europe/Athens', 25],
    ['the half hour of Lord Howe is one of its own', '2026-04-05', 'Australia/Lord_Howe', 25],
    ['half an hour less is one cut short', '2026-10-04', 'Australia/Lord_Howe', 24],
    ['where midnight does not exist', '2026-09-06', 'America/Santiago', 23],
    ['a day that an island left out has none, but its neighbour has', '2011-12-31', 'Pacific/Apia', 24],
  ])('%s', (_, day, zone, count) => {
    const found = startsOf(period(day, day, zone), 'hour')
    expect(found).toHaveLength(count)
    const moments = found.map(start => start.at.epochMilliseconds)
    expect(moments).toEqual([...new Set(moments)].sort((a, b) => a - b))
  })

  test.each(['Europe/Athens', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'America/St_Johns', '+02:00'])(
    'of a month with a change of clocks each follows when they strike next: %s',
    zone => {
      for (const month of ['2026-03', '2026-10']) {
        const found = startsOf(period(`${month}-01`, `${month}-31`, zone), 'hour')
        expect(found.slice(1).map(({ key }) => key)).toEqual(
          found.slice(0, -1).map(({ at }) => nextHour(at, zone).toString()),
        )
        expect(found.length).toBeGreaterThan(31 * 24 - 3)
      }
    },
  )

  test('they strike with the clocks of zones that are half an hour off', () => {
    expect(keys(period('2026-06-01', '2026-06-01', 'Asia/Kolkata'), 'hour').slice(0, 2)).toEqual([
      '2026-05-31T18:30:00Z',
      '2026-05-31T19:30:00Z',
    ])
  })
})

test('weeks begin on Monday, also the one that a period begins within', () => {
  expect(keys(period('2026-01-01', '2026-01-12'), 'week')).toEqual(['2025-12-29', '2026-01-05', '2026-01-12'])
})

test('days, months and years are named by their first day', () => {
  expect(keys(period('2024-02-28', '2024-03-01'), 'day')).toEqual(['2024-02-28', '2024-02-29', '2024-03-01'])
  expect(keys(period('2025-12-31', '2026-02-01'), 'month')).toEqual([
    '2025-12-01',
    '2026-01-01',
    '2026-02-01',
  ])
  expect(keys(period('2025-12-31', '2026-01-01'), 'year')).toEqual(['2025-01-01', '2026-01-01'])
})

test.each([
  ['seven days are compared with the seven before', '2026-11-23', '2026-11-29', ['2026-11-16', '2026-11-22']],
  ['a day with the day before', '2026-03-01', '2026-03-01', ['2026-02-28', '2026-02-28']],
  ['a month with the whole month before', '2026-03-01', '2026-03-31', ['2026-02-01', '2026-02-28']],
  ['a year with the year before, leap years too', '2025-01-01', '2025-12-31', ['2024-01-01', '2024-12-31']],
  ['a quarter with the quarter before', '2026-04-01', '2026-06-30', ['2026-01-01', '2026-03-31']],
  ['half a month with half of the one before', '2026-11-01', '2026-11-15', ['2026-10-01', '2026-10-15']],
  [
    'a month so far is cut where the one before ends',
    '2026-03-01',
    '2026-03-30',
    ['2026-02-01', '2026-02-28'],
  ],
  ['a quarter so far', '2026-04-01', '2026-05-20', ['2026-01-01', '2026-02-20']],
  ['two months of a quarter', '2026-04-01', '2026-05-31', ['2026-01-01', '2026-02-28']],
  ['a year so far', '2026-01-01', '2026-11-30', ['2025-01-01', '2025-11-30']],
  ['whole months of a year, to a leap day', '2028-01-01', '2028-02-29', ['2027-10-01', '2027-11-30']],
  ['a week so far', '2026-11-23', '2026-11-25', ['2026-11-16', '2026-11-18']],
  ['the first of a month with the day before', '2026-11-01', '2026-11-01', ['2026-10-31', '2026-10-31']],
  ['any other days with as many before', '2026-11-10', '2026-11-19', ['2026-10-31', '2026-11-09']],
  ['several years with as many', '2024-01-01', '2025-12-31', ['2022-01-01', '2023-12-31']],
])('%s', (_, from, to, before) => {
  expect(days(periodBefore(period(from, to)))).toEqual(before)
})

test('a year is read as months, and what begins or ends within a month as days', () => {
  const pieces = (from: string, to: string, ...told: Parameters<typeof piecesOf>[1][number][]) =>
    piecesOf(period(from, to), told).map(({ grain, from, until }) => `${grain} ${from} ${until}`)
  expect(pieces('2026-01-01', '2026-12-31')).toEqual(['month 2026-01-01 2027-01-01'])
  expect(pieces('2025-12-30', '2026-02-02', 'month')).toEqual([
    'day 2025-12-30 2026-01-01',
    'month 2026-01-01 2026-02-01',
    'day 2026-02-01 2026-02-03',
  ])
  expect(pieces('2026-01-02', '2026-02-27')).toEqual(['day 2026-01-02 2026-02-28'])
  expect(pieces('2026-01-01', '2026-12-31', 'week')).toEqual(['day 2026-01-01 2027-01-01'])
})

test('a period that ends before it begins, or is too long for its stretches, is refused', () => {
  const refused = (from: string, to: string, ...told: string[]) =>
    expect(() => requirePeriod(period(from, to), told)).toThrow(/`from` is after `to`/)
  refused('2026-01-02', '2026-01-01')
  refused('2026-01-01', '2026-02-01', 'hour')
  refused('2026-01-01', '2029-01-05', 'department', 'day')
  requirePeriod(period('2026-01-01', '2026-01-31'), ['hour'])
  requirePeriod(period('2026-01-01', '2029-01-04'), ['day'])
  requirePeriod(period('0001-01-01', '9999-12-31'), ['week', 'year'])
})
