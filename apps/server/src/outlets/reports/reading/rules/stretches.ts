import type { Stretch } from '@stoa/contract/reports'
import { endOf, type Period, startOfDay } from './period.ts'

/** Where a stretch begins; `day` is null for hours, which are shorter. */
export type Start = { key: string; at: Temporal.Instant; day: Temporal.PlainDate | null }

const first = {
  day: (day: Temporal.PlainDate) => day,
  /** Monday, as ISO 8601 has it. */
  week: (day: Temporal.PlainDate) => day.subtract({ days: day.dayOfWeek - 1 }),
  month: (day: Temporal.PlainDate) => day.with({ day: 1 }),
  year: (day: Temporal.PlainDate) => day.with({ day: 1, month: 1 }),
} as const

/** The stretches that a period touches, in order. The first and the last may be cut by it. */
export const startsOf = (period: Period, stretch: Stretch): Start[] =>
  stretch === 'hour' ? hours(period) : days(period, stretch)

const days = (period: Period, stretch: Exclude<Stretch, 'hour'>): Start[] => {
  const found: Start[] = []
  let day = first[stretch](period.from)
  while (Temporal.PlainDate.compare(day, period.to) <= 0) {
    found.push({ key: day.toString(), at: startOfDay(day, period.zone), day })
    day = day.add({ [`${stretch}s`]: 1 })
  }
  return found
}

const oneHour = 3_600_000

/** As clocks strike: a day on which they are changed has 23 or 25 of them. */
const hours = (period: Period): Start[] => {
  const { zone } = period
  const found: Start[] = []
  const end = startOfDay(endOf(period), zone).epochMilliseconds
  const strike = (milliseconds: number) => {
    const at = Temporal.Instant.fromEpochMilliseconds(milliseconds)
    found.push({ key: at.toString(), at, day: null })
    return at
  }
  let at = startOfDay(period.from, zone).epochMilliseconds
  while (at < end) {
    const next = nextHour(strike(at), zone)
    at = next.epochMilliseconds
    // Until they are changed again they strike after each hour; to ask the calendar each time would take longer than all else.
    const change = next.toZonedDateTimeISO(zone).getTimeZoneTransition('next')
    const calm = Math.min(end, change?.epochMilliseconds ?? end)
    for (; at + oneHour <= calm; at += oneHour) strike(at)
  }
  return found
}

/** When the clocks strike next. */
export const nextHour = (at: Temporal.Instant, zone: string): Temporal.Instant => {
  const later = at.add({ hours: 1 })
  const struck = later
    .toZonedDateTimeISO(zone)
    .round({ smallestUnit: 'hour', roundingMode: 'floor' })
    .toInstant()
  // Where clocks are changed by half an hour, that may lie behind.
  return Temporal.Instant.compare(struck, at) > 0 ? struck : later
}
