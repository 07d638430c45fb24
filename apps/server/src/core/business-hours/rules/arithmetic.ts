import type { BusinessCalendar } from './business-calendar.ts'
import { chunkNumber, chunkSeconds, lastAtMost, nth } from './chunk.ts'

/** Calendars know whole seconds; what is left of a second is dropped. */
const secondOf = (at: Temporal.Instant): number => Math.floor(at.epochMilliseconds / 1000)

const instantOf = (second: number): Temporal.Instant => Temporal.Instant.fromEpochMilliseconds(second * 1000)

/** Whoever needs more calendar time than this for a promise is not open in any useful sense. */
const furthestChunks = 100

export const isOpen = (calendar: BusinessCalendar, at: Temporal.Instant): boolean => {
  const second = secondOf(at)
  const { starts, ends } = calendar.chunk(chunkNumber(second))
  return second < (ends[lastAtMost(starts, second)] ?? second)
}

/** Open seconds from the calendar's zero, which only differences are free of. */
const openedBy = (calendar: BusinessCalendar, second: number): number => {
  const { before, starts, ends, opened } = calendar.chunk(chunkNumber(second))
  const at = lastAtMost(starts, second)
  if (at < 0) return before
  return before + nth(opened, at) + Math.min(second, nth(ends, at)) - nth(starts, at)
}

/** Whole seconds of business time between two moments; 0 when `to` is not after `from`. */
export const businessSeconds = (
  calendar: BusinessCalendar,
  from: Temporal.Instant,
  to: Temporal.Instant,
): number => Math.max(0, openedBy(calendar, secondOf(to)) - openedBy(calendar, secondOf(from)))

/**
 * The first moment by which so many seconds (whole, not negative) of business time have passed: the end of an opening
 * rather than the beginning of the next. null: it does not open that long within about a hundred years.
 */
export const addBusinessTime = (
  calendar: BusinessCalendar,
  from: Temporal.Instant,
  seconds: number,
): Temporal.Instant | null => {
  if (!Number.isInteger(seconds) || seconds < 0) throw new RangeError(`${seconds} seconds cannot be added`)
  if (seconds === 0) return from
  const begin = secondOf(from)
  const target = openedBy(calendar, begin) + seconds
  const first = chunkNumber(begin)
  for (let number = first; number <= first + furthestChunks; number++) {
    const { before, total, starts, opened } = calendar.chunk(number)
    const rest = target - before
    if (rest > total) continue
    // The last stretch before whose begin less than the rest was open: a rest that is used up exactly ends with its stretch.
    const at = lastAtMost(opened, rest - 1)
    return instantOf(nth(starts, at) + rest - nth(opened, at))
  }
  return null
}

/** When it opens or closes next after this moment; null: never. */
export const nextChange = (calendar: BusinessCalendar, at: Temporal.Instant): Temporal.Instant | null => {
  const second = secondOf(at)
  const open = isOpen(calendar, at)
  const first = chunkNumber(second)
  // Past the exceptions, a chunk without a change is followed only by such.
  const last = Math.max(first, calendar.lastOddChunk) + 2
  for (let number = first; number <= last; number++) {
    const { starts, ends } = calendar.chunk(number)
    const change = open ? closing(number, starts, ends, second) : starts[lastAtMost(starts, second) + 1]
    if (change !== undefined) return instantOf(change)
  }
  return null
}

/** Where an opening that reaches from the chunk before, or to this second, ends within the chunk. */
const closing = (number: number, starts: Float64Array, ends: Float64Array, second: number) => {
  const begin = number * chunkSeconds
  if (second < begin && starts[0] !== begin) return begin
  const end = ends[Math.max(0, lastAtMost(starts, second))]
  return end === begin + chunkSeconds ? undefined : end
}

/** The openings between two moments, in order, cut to them. */
export const openStretches = (
  calendar: BusinessCalendar,
  from: Temporal.Instant,
  to: Temporal.Instant,
): { from: Temporal.Instant; to: Temporal.Instant }[] => {
  const begin = secondOf(from)
  const end = secondOf(to)
  const found: [from: number, to: number][] = []
  for (let number = chunkNumber(begin); number * chunkSeconds < end; number++) {
    const { starts, ends } = calendar.chunk(number)
    for (let at = Math.max(0, lastAtMost(starts, begin)); at < starts.length; at++) {
      const start = Math.max(begin, nth(starts, at))
      const stop = Math.min(end, nth(ends, at))
      if (start >= end) break
      if (start >= stop) continue
      const last = found.at(-1)
      if (last?.[1] === start) last[1] = stop
      else found.push([start, stop])
    }
  }
  return found.map(([start, stop]) => ({ from: instantOf(start), to: instantOf(stop) }))
}
