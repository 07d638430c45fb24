import { expect, test } from 'vitest'
import { lastUntil, nextAfter, type Rhythm } from './moments.ts'

const athens = 'Europe/Athens'
const at = (local: string, zone = athens) =>
  Temporal.PlainDateTime.from(local).toZonedDateTime(zone).toInstant()
const told = (moment: Temporal.Instant, zone = athens) =>
  moment.toZonedDateTimeISO(zone).toString({ timeZoneName: 'never', smallestUnit: 'minute' })
const rhythm = (given: Partial<Rhythm>): Rhythm => ({
  ...{ every: 'day', weekday: 1, monthday: 1, hour: 8, zone: athens },
  ...given,
})

test.each<[string, Partial<Rhythm>, string, string, string]>([
  ['each day', {}, '2026-11-20T07:59', '2026-11-19T08:00+02:00', '2026-11-20T08:00+02:00'],
  [
    'the moment itself is the last one',
    {},
    '2026-11-20T08:00',
    '2026-11-20T08:00+02:00',
    '2026-11-21T08:00+02:00',
  ],
  ['each Monday', { every: 'week' }, '2026-11-20T12:00', '2026-11-16T08:00+02:00', '2026-11-23T08:00+02:00'],
  [
    'on Sunday for Sunday',
    { every: 'week', weekday: 7 },
    '2026-11-22T09:00',
    '2026-11-22T08:00+02:00',
    '2026-11-29T08:00+02:00',
  ],
  [
    'each first of the month',
    { every: 'month' },
    '2026-12-31T12:00',
    '2026-12-01T08:00+02:00',
    '2027-01-01T08:00+02:00',
  ],
  [
    'the 31st of a month that has none is its last day',
    { every: 'month', monthday: 31 },
    '2026-02-10T12:00',
    '2026-01-31T08:00+02:00',
    '2026-02-28T08:00+02:00',
  ],
  [
    'an hour that clocks leave out comes as they go on',
    { hour: 3 },
    '2026-03-29T00:00',
    '2026-03-28T03:00+02:00',
    '2026-03-29T04:00+03:00',
  ],
  [
    'an hour that comes twice counts the first time',
    { hour: 3 },
    '2026-10-25T02:00',
    '2026-10-24T03:00+03:00',
    '2026-10-25T03:00+03:00',
  ],
  ['and not again', { hour: 3 }, '2026-10-25T12:00', '2026-10-25T03:00+03:00', '2026-10-26T03:00+02:00'],
])('%s', (_says, given, now, last, next) => {
  expect(told(lastUntil(at(now), rhythm(given)))).toBe(last)
  expect(told(nextAfter(at(now), rhythm(given)))).toBe(next)
})

test('for years each moment follows the one before, also where days begin late or are left out', () => {
  for (const zone of [athens, 'America/Santiago', 'Pacific/Apia', 'Australia/Lord_Howe'])
    for (const every of ['day', 'week', 'month'] as const)
      for (const hour of [0, 2, 23]) {
        const given = rhythm({ every, zone, hour, monthday: 31 })
        let moment = at('2011-11-01T12:00', zone)
        for (let count = 0; count < 400; count++) {
          const next = nextAfter(moment, given)
          expect(Temporal.Instant.compare(next, moment)).toBe(1)
          expect(lastUntil(next, given).toString()).toBe(next.toString())
          moment = next
        }
      }
})
