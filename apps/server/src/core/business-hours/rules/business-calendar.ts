import { type Week, weekdays } from '@stoa/contract/business-hours'
import { type Chunk, chunkNumber, compileChunk } from './chunk.ts'
import { daySeconds, type Hours, planDays } from './day-plan.ts'

/** Chunks stand in one row, so that open seconds can be summed up over them from an arbitrary zero. */
export type PlacedChunk = Chunk & { number: number; before: number }

/** Compiled business hours; others only pass it on. It grows where it is asked, both ways, and is never changed otherwise. */
export type BusinessCalendar = {
  readonly timeZone: string
  readonly chunk: (number: number) => PlacedChunk
  /** After this chunk each week is like the one before, but for the changes of the zone. */
  readonly lastOddChunk: number
}

/** Nothing is computed until somebody asks about a moment. */
export const compileCalendar = (hours: Hours): BusinessCalendar => {
  const { timeZone } = hours
  const plan = planDays(hours)
  const row: PlacedChunk[] = []
  let first = 0

  const place = (number: number, before: (chunk: Chunk) => number): PlacedChunk => {
    const chunk = compileChunk(timeZone, plan, number)
    return { ...chunk, number, before: before(chunk) }
  }
  const grow = (number: number): PlacedChunk => {
    if (row.length === 0) first = number
    while (number < first) {
      const next = row[0]
      row.unshift(place(first - 1, ({ total }) => (next?.before ?? 0) - total))
      first--
    }
    while (number >= first + row.length) {
      const last = row.at(-1)
      row.push(place(first + row.length, () => (last ? last.before + last.total : 0)))
    }
    return chunk(number)
  }
  const chunk = (number: number): PlacedChunk => row[number - first] ?? grow(number)
  const lastOddChunk = chunkNumber((plan.lastException + 2) * daySeconds)
  return { timeZone, chunk, lastOddChunk }
}

const wholeDay = [{ from: '00:00', to: '24:00' }]

/** For those who keep no hours. */
export const alwaysOpen: BusinessCalendar = compileCalendar({
  timeZone: 'UTC',
  week: Object.fromEntries(weekdays.map(day => [day, wholeDay])) as Week,
  exceptions: [],
})
