import { expect, test } from 'vitest'
import { postponeMoments } from './postpone-moments.ts'

const momentsAt = (now: string, zone: string) =>
  Object.fromEntries(
    Object.entries(postponeMoments(Date.parse(now), zone)).map(([name, at]) => [
      name,
      Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDateTime().toString(),
    ]),
  )

test('moments are counted from now, on the clock of the reader', () => {
  expect(momentsAt('2026-11-20T16:50:00Z', 'Europe/Athens')).toEqual({
    hour: '2026-11-20T19:50:00',
    fourHours: '2026-11-20T22:50:00',
    morning: '2026-11-21T09:00:00',
    twoDays: '2026-11-22T18:50:00',
    week: '2026-11-27T18:50:00',
    month: '2026-12-20T18:50:00',
    year: '2027-11-20T18:50:00',
  })
})

test('where clocks change on the way, days keep the time of the day, and hours their length', () => {
  expect(momentsAt('2026-10-24T22:30:00Z', 'Europe/Athens')).toMatchObject({
    fourHours: '2026-10-25T04:30:00',
    morning: '2026-10-26T09:00:00',
    twoDays: '2026-10-27T01:30:00',
  })
})

test('a year from the 29th of February is the 28th', () => {
  expect(momentsAt('2028-02-29T10:00:00Z', 'UTC').year).toBe('2029-02-28T10:00:00')
})

test('a month from the last day of a long month is the last day of the next', () => {
  expect(momentsAt('2027-01-31T10:00:00Z', 'UTC').month).toBe('2027-02-28T10:00:00')
  expect(momentsAt('2026-12-31T10:00:00Z', 'UTC').month).toBe('2027-01-31T10:00:00')
})
