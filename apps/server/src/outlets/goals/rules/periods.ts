import type { GoalPeriod } from '@stoa/contract/goals'

/** Local days; the last one is included. */
export type Days = { from: Temporal.PlainDate; to: Temporal.PlainDate }
type Repeating = Exclude<GoalPeriod, 'custom'>

const first: Record<Repeating, (day: Temporal.PlainDate) => Temporal.PlainDate> = {
  week: day => day.subtract({ days: day.dayOfWeek - 1 }),
  month: day => day.with({ day: 1 }),
  quarter: day => day.with({ day: 1, month: day.month - ((day.month - 1) % 3) }),
  year: day => day.with({ day: 1, month: 1 }),
}
const lengths: Record<Repeating, Temporal.DurationLike> = {
  week: { days: 7 },
  month: { months: 1 },
  quarter: { months: 3 },
  year: { years: 1 },
}

/** The week, month, quarter or year that a day lies in; weeks begin on Monday. */
export const periodAround = (period: Repeating, day: Temporal.PlainDate): Days => {
  const from = first[period](day)
  return { from, to: from.add(lengths[period]).subtract({ days: 1 }) }
}

/** The one that follows; null after one that does not repeat. */
export const periodAfter = (period: GoalPeriod, { to }: Days): Days | null =>
  period === 'custom' ? null : periodAround(period, to.add({ days: 1 }))
