import { mostDays, type Stretch } from '@stoa/contract/reports'
import { refuse } from '../../../../platform/http/refusal.ts'

/** Local days in a zone; the last one is included. */
export type Period = { from: Temporal.PlainDate; to: Temporal.PlainDate; zone: string }

const daysIn = ({ from, to }: Period): number => from.until(to, { largestUnit: 'day' }).days + 1

/** The day after the last one. */
export const endOf = ({ to }: Period): Temporal.PlainDate => to.add({ days: 1 })

/** When a local day begins: not always at midnight, where clocks are put forward then. */
export const startOfDay = (day: Temporal.PlainDate, zone: string): Temporal.Instant =>
  day.toZonedDateTime(zone).toInstant()

/** @throws Refusal period_invalid where it ends before it begins, or is too long for what it is told by */
export const requirePeriod = (period: Period, told: readonly (Stretch | string | undefined)[]): Period => {
  const days = daysIn(period)
  const most = Math.min(
    told.includes('hour') ? mostDays.hour : Infinity,
    told.includes('day') ? mostDays.day : Infinity,
  )
  return days < 1 || days > most ? refuse('period_invalid') : period
}

/** What a period may be the beginning of: where that begins, and how long it is. The shortest comes first. */
const wholes = [
  { first: (day: Temporal.PlainDate) => day.with({ day: 1 }), length: { months: 1 } },
  {
    first: (day: Temporal.PlainDate) => day.with({ day: 1, month: day.month - ((day.month - 1) % 3) }),
    length: { months: 3 },
  },
  { first: (day: Temporal.PlainDate) => day.with({ day: 1, month: 1 }), length: { years: 1 } },
  { first: (day: Temporal.PlainDate) => day.subtract({ days: day.dayOfWeek - 1 }), length: { weeks: 1 } },
]

const partOf = ({ from, to }: Period) =>
  from.equals(to) ? undefined : wholes.find(({ first }) => first(from).equals(from) && first(to).equals(from))

/**
 * Of a month, quarter, year or week from its first day on, the same part of the one before; else the same number of days before, or of whole
 * months. A single day is compared with the day before, whichever it is.
 */
export const periodBefore = (period: Period): Period => {
  const { from, to, zone } = period
  const end = endOf(period)
  const part = partOf(period)
  if (part) {
    // The last day of a month has its counterpart in a last day, and a 31st in the last one that there is.
    const before = end.day === 1 ? end.subtract(part.length).subtract({ days: 1 }) : to.subtract(part.length)
    return { from: from.subtract(part.length), to: before, zone }
  }
  const length =
    from.day === 1 && end.day === 1
      ? { months: from.until(end, { largestUnit: 'month' }).months }
      : { days: daysIn(period) }
  return { from: from.subtract(length), to: from.subtract({ days: 1 }), zone }
}

const laterOf = (a: Temporal.PlainDate, b: Temporal.PlainDate) =>
  Temporal.PlainDate.compare(a, b) > 0 ? a : b
const earlierOf = (a: Temporal.PlainDate, b: Temporal.PlainDate) => (laterOf(a, b) === a ? b : a)

/**
 * Only the months between two moments: nobody looks through stretches in which nothing can have been counted. Months that were whole
 * stay so, because they are read more quickly than their days.
 */
export const within = (period: Period, first: Temporal.Instant, last: Temporal.Instant): Period | null => {
  const { zone } = period
  const day = (at: Temporal.Instant) => at.toZonedDateTimeISO(zone).toPlainDate()
  const from = laterOf(period.from, day(first).with({ day: 1 }))
  const to = earlierOf(period.to, day(last).with({ day: 31 }))
  return daysIn({ from, to, zone }) < 1 ? null : { from, to, zone }
}
