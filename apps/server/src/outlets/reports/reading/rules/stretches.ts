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

/** As clocks strike: a day on which they are changed has 23 or 25 of them. */
const hours = (period: Period): Start[] => {
  const found: Start[] = []
  const end = startOfDay(endOf(period), period.zone)
  let at = startOfDay(period.from, period.zone)
  while (Temporal.Instant.compare(at, end) < 0) {
    found.push({ key: at.toString(), at, day: null })
    at = nextHour(at, period.zone)
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
