import { expect, test } from 'vitest'
import { momentOf, wallTimeOf } from './wall-clock.ts'

const zones = [
  'Europe/Athens',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Africa/Casablanca',
  'UTC',
]
const hour = 3_600_000

test('a moment is shown, and found again by what is shown, as Temporal has it', () => {
  for (const zone of zones)
    for (let at = Date.UTC(2026, 0, 1, 0, 7); at < Date.UTC(2027, 0, 1); at += 5.5 * hour) {
      const { year, month, day, hour, minute } =
        Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone)
      const wall = { year, month, day, hour, minute }
      expect([zone, wallTimeOf(at, zone)]).toEqual([zone, wall])
      const moment = Temporal.PlainDateTime.from(wall).toZonedDateTime(zone).epochMilliseconds
      expect([zone, wall, momentOf(wall, zone)]).toEqual([zone, wall, moment])
    }
})

test('an hour that is skipped or comes twice when clocks change is one moment, the one that Temporal takes', () => {
  const walls = [
    ['Europe/Athens', '2026-03-29T03:30'],
    ['Europe/Athens', '2026-10-25T03:30'],
    ['America/New_York', '2026-03-08T02:30'],
    ['America/New_York', '2026-11-01T01:30'],
    ['Australia/Lord_Howe', '2026-10-04T02:15'],
  ] as const
  for (const [zone, text] of walls) {
    const plain = Temporal.PlainDateTime.from(text)
    const { year, month, day, hour, minute } = plain
    const moment = plain.toZonedDateTime(zone).epochMilliseconds
    expect([zone, text, momentOf({ year, month, day, hour, minute }, zone)]).toEqual([zone, text, moment])
  }
})
