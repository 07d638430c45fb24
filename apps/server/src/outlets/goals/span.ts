import { endOf, startOfDay } from '../reports/queries.ts'

type Days = { from: Temporal.PlainDate; to: Temporal.PlainDate; zone: string }

/** When the days of a period begin and end. */
export const spanOf = (days: Days): { from: Temporal.Instant; until: Temporal.Instant } => ({
  from: startOfDay(days.from, days.zone),
  until: startOfDay(endOf(days), days.zone),
})
