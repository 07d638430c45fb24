import { type Interval, type Week, weekdays } from '@stoa/contract/business-hours'
import fc from 'fast-check'
import type { Hours } from '../day-plan.ts'

/** Zones whose clocks change in different ways; that of Lord Howe by half an hour, that of Apia once by a day. */
const zones = [
  'Europe/Athens',
  'America/New_York',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'America/Sao_Paulo',
  'America/St_Johns',
  'Pacific/Apia',
  'Asia/Tehran',
]

const daySeconds = 86_400
const firstDay = Date.UTC(2005, 0, 1) / 1000
const lastDay = Date.UTC(2031, 0, 1) / 1000

const offsetAt = (second: number, zone: string) =>
  Temporal.Instant.fromEpochMilliseconds(second * 1000).toZonedDateTimeISO(zone).offsetNanoseconds

/** Days of some changes of the zone's clocks, found by looking at each day, and one far from any. */
const interestingDays = (zone: string): number[] => {
  const found: number[] = []
  for (let day = firstDay; day < lastDay; day += daySeconds)
    if (offsetAt(day, zone) !== offsetAt(day + daySeconds, zone)) found.push(day)
  // Both kinds of change, spread over the years.
  const some = found.filter((_, at) => at % Math.ceil(found.length / 8) < 2).slice(0, 8)
  return [...some, lastDay]
}

/** [zone, second]: a moment around a change of the zone's clocks. */
export const moments = fc
  .constantFrom(...zones.flatMap(zone => interestingDays(zone).map(day => [zone, day] as const)))
  .chain(([zone, day]) =>
    fc
      .oneof(
        { weight: 2, arbitrary: fc.integer({ min: -1.5 * daySeconds, max: 1.5 * daySeconds }) },
        { weight: 1, arbitrary: fc.integer({ min: -36, max: 36 }).map(hour => hour * 3600) },
      )
      .map(shift => ({ zone, second: day + shift })),
  )

const pad = (value: number) => String(value).padStart(2, '0')
const timeOf = (minute: number) => `${pad(Math.floor(minute / 60))}:${pad(minute % 60)}`

/** None, one or several; whole hours and odd minutes; up to midnight. */
const intervals: fc.Arbitrary<Interval[]> = fc
  .uniqueArray(
    fc.oneof(
      fc.integer({ min: 0, max: 1440 }),
      fc.integer({ min: 0, max: 48 }).map(half => half * 30),
    ),
    { maxLength: 8 },
  )
  .map(times => {
    const sorted = times.toSorted((a, b) => a - b)
    const pairs = sorted.slice(0, sorted.length - (sorted.length % 2))
    return pairs
      .map((from, at) => ({ from: timeOf(from), to: timeOf(pairs[at + 1] ?? 1440) }))
      .filter((_, at) => at % 2 === 0)
  })

const wholeDay = [{ from: '00:00', to: '24:00' }]
const day: fc.Arbitrary<Interval[]> = fc.oneof(
  { weight: 6, arbitrary: intervals },
  { weight: 1, arbitrary: fc.constant(wholeDay) },
  { weight: 1, arbitrary: fc.constant<Interval[]>([]) },
)

const week: fc.Arbitrary<Week> = fc
  .tuple(...weekdays.map(() => day))
  .map(days => Object.fromEntries(weekdays.map((name, at) => [name, days[at] ?? []])) as Week)

/** Hours in a zone, with exceptions around a second. */
export const hoursAround = (zone: string, second: number): fc.Arbitrary<Hours> =>
  fc.record({
    timeZone: fc.constant(zone),
    week,
    exceptions: fc
      .uniqueArray(fc.integer({ min: -6, max: 6 }), { maxLength: 4 })
      .chain(shifts => fc.tuple(...shifts.map(shift => day.map(hours => ({ shift, hours })))))
      .map(days =>
        days.map(({ shift, hours }) => ({
          date: new Date((second + shift * daySeconds) * 1000).toISOString().slice(0, 10),
          intervals: hours,
        })),
      ),
  })
