import {
  addBusinessTime,
  type BusinessCalendar,
  businessSeconds,
} from '../../../core/business-hours/queries.ts'
import type { HoldReason, Stretch } from './clocks.ts'

const later = (a: Temporal.Instant, b: Temporal.Instant) => (Temporal.Instant.compare(a, b) < 0 ? b : a)

/** Holds a life for a reason from a moment on, or lets it run (null). */
export const turn = (
  life: readonly Stretch[],
  reason: HoldReason | null,
  moment: Temporal.Instant,
): readonly Stretch[] => {
  const now = life.at(-1)
  if (!now || now.reason === reason) return life
  const at = later(moment, now.from)
  const before = life.slice(0, -1)
  if (!now.from.equals(at)) return [...before, { ...now, to: at }, { from: at, to: null, reason }]
  // What lasted no time at all never was.
  const previous = before.at(-1)
  return previous?.reason === reason
    ? [...before.slice(0, -1), { ...previous, to: null }]
    : [...before, { ...now, reason }]
}

export const close = (life: readonly Stretch[], moment: Temporal.Instant): readonly Stretch[] =>
  life.map(stretch => (stretch.to ? stretch : { ...stretch, to: later(moment, stretch.from) }))

export const holdReasonOf = (life: readonly Stretch[]): HoldReason | null => life.at(-1)?.reason ?? null

/** Seconds of business time up to a moment. */
export const elapsedOf = (
  life: readonly Stretch[],
  calendar: BusinessCalendar,
  until: Temporal.Instant,
): number =>
  life
    .filter(stretch => stretch.reason === null)
    .reduce((sum, { from, to }) => sum + businessSeconds(calendar, from, to ?? until), 0)

/** When so much business time has passed; null where it has not, and is not on its way. */
export const momentAt = (
  life: readonly Stretch[],
  calendar: BusinessCalendar,
  seconds: number,
): Temporal.Instant | null => {
  let left = seconds
  for (const { from, to, reason } of life) {
    if (reason) continue
    const lasted = to ? businessSeconds(calendar, from, to) : Number.POSITIVE_INFINITY
    if (left <= lasted) return addBusinessTime(calendar, from, left)
    left -= lasted
  }
  return null
}
