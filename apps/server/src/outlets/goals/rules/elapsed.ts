import { type BusinessCalendar, businessSeconds } from '../../../core/business-hours/queries.ts'

type Span = { from: Temporal.Instant; until: Temporal.Instant }

/** How much of a span has passed: of the hours that are open, or of all of it where none are known or none lie in it. 0 to 1. */
export const elapsedOf = (
  { from, until }: Span,
  now: Temporal.Instant,
  calendar: BusinessCalendar | null,
): { elapsed: number; basis: 'business' | 'calendar' } => {
  const at = Temporal.Instant.compare(now, until) < 0 ? now : until
  const open = calendar === null ? 0 : businessSeconds(calendar, from, until)
  if (calendar !== null && open > 0)
    return { elapsed: businessSeconds(calendar, from, at) / open, basis: 'business' }
  const seconds = (moment: Temporal.Instant) => (moment.epochMilliseconds - from.epochMilliseconds) / 1000
  return { elapsed: Math.max(0, seconds(at) / seconds(until)), basis: 'calendar' }
}
