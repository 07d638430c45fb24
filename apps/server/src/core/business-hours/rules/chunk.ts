import { type DayPlan, daySeconds } from './day-plan.ts'
import { zoneSpans } from './zone-spans.ts'

/** A little more than a year of epoch seconds. Chunk n reaches from n times this to the next. */
export const chunkSeconds = 2 ** 25

/** The open stretches of one chunk, sorted, disjoint, never touching: stretch i is [starts[i], ends[i]). */
export type Chunk = {
  starts: Float64Array
  ends: Float64Array
  /** Open seconds of the chunk before stretch i. */
  opened: Float64Array
  /** Open seconds of the whole chunk. */
  total: number
}

export const chunkNumber = (second: number): number => Math.floor(second / chunkSeconds)

/**
 * Within a span of one offset the wall and the epoch differ by a constant, so days are cut at the changes of the zone
 * and nowhere else: an hour that the clocks show twice counts twice, one that they skip not at all.
 */
export const compileChunk = (timeZone: string, plan: DayPlan, number: number): Chunk => {
  const from = number * chunkSeconds
  const to = from + chunkSeconds
  const starts: number[] = []
  const ends: number[] = []
  const add = (start: number, end: number) => {
    if (start === ends.at(-1)) ends[ends.length - 1] = end
    else if (start < end) {
      starts.push(start)
      ends.push(end)
    }
  }

  // No wall differs from UTC by more than a day.
  const uniform = plan.uniform(Math.floor(from / daySeconds) - 1, Math.floor(to / daySeconds) + 1)
  if (uniform === 'open') add(from, to)
  else if (uniform === null)
    for (const span of zoneSpans(timeZone, from, to)) {
      const lastDay = Math.floor((span.to - 1 + span.offset) / daySeconds)
      for (let day = Math.floor((span.from + span.offset) / daySeconds); day <= lastDay; day++) {
        const midnight = day * daySeconds - span.offset
        for (const [opens, closes] of plan.openTimes(day)) {
          const start = Math.max(span.from, midnight + opens)
          const end = Math.min(span.to, midnight + closes)
          if (start < end) add(start, end)
        }
      }
    }
  return withSums(starts, ends)
}

const withSums = (starts: readonly number[], ends: readonly number[]): Chunk => {
  const opened = new Float64Array(starts.length)
  let total = 0
  for (const [at, start] of starts.entries()) {
    opened[at] = total
    total += (ends[at] ?? start) - start
  }
  return { starts: Float64Array.from(starts), ends: Float64Array.from(ends), opened, total }
}

/** The value at a place that is known to be there. */
export const nth = (sorted: Float64Array, at: number): number => sorted[at] as number

/** The last place whose value is at most `value`; -1 where all are greater. */
export const lastAtMost = (sorted: Float64Array, value: number): number => {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (nth(sorted, middle) <= value) low = middle + 1
    else high = middle
  }
  return low - 1
}
