import { expect, test } from 'vitest'
import { daysBetween } from './days-between.ts'

const secondOf = (moment: string) => Temporal.Instant.from(moment).epochMilliseconds / 1000

test('moments fall on the days of their zone, over the change of summer time too', () => {
  const moments = [
    '2026-10-24T20:59:59Z',
    '2026-10-24T21:00:00Z',
    '2026-10-25T21:59:59Z',
    '2026-10-25T22:00:00Z',
  ]
  const seconds = moments.map(secondOf)
  const dayOf = daysBetween(seconds, 'Europe/Athens')
  expect(seconds.map(dayOf)).toEqual(['2026-10-24', '2026-10-25', '2026-10-25', '2026-10-26'])
})

test('each agrees with the calendar, wherever it is asked', () => {
  for (const zone of ['Asia/Kathmandu', 'America/St_Johns', 'UTC']) {
    const start = secondOf('2026-03-01T00:00:00Z')
    const seconds = Array.from({ length: 2_000 }, (_, n) => start + n * 4_321)
    const dayOf = daysBetween(seconds, zone)
    const told = (second: number) =>
      Temporal.Instant.fromEpochMilliseconds(second * 1000)
        .toZonedDateTimeISO(zone)
        .toPlainDate()
        .toString()
    expect(seconds.map(dayOf)).toEqual(seconds.map(told))
  }
})
