import { type Week, weekdays } from '@stoa/contract/business-hours'
import {
  addBusinessTime,
  type BusinessCalendar,
  businessSeconds,
  compileCalendar,
} from '../../apps/server/src/core/business-hours/queries.ts'
import { type Row, rounded } from '../row.ts'

const operations = 400_000
const rounds = 5
const day = 86_400

const year = (from: string) => Temporal.Instant.from(`${from}-01-01T00:00:00Z`).epochMilliseconds / 1000
const begin = year('2026')
const end = year('2027')

/** Two openings a working day, a short Saturday, a holiday a month, in a zone whose clocks change twice a year. */
const office = (): BusinessCalendar => {
  const hours = [
    { from: '08:30', to: '12:30' },
    { from: '13:30', to: '17:00' },
  ]
  const everyDay = Object.fromEntries(weekdays.map(name => [name, hours])) as Week
  return compileCalendar({
    timeZone: 'Europe/Athens',
    week: { ...everyDay, saturday: [{ from: '10:00', to: '14:00' }], sunday: [] },
    exceptions: Array.from({ length: 12 }, (_, month) => ({
      date: `2026-${String(month + 1).padStart(2, '0')}-15`,
      intervals: [],
    })),
  })
}

/** Half of each: what a promise is due, and how much of it has passed, at moments all over a year. */
const work = (calendar: BusinessCalendar, moments: readonly Temporal.Instant[]): number => {
  let seen = 0
  for (let at = 0; at < operations; at += 2) {
    const from = moments[at % moments.length]
    const to = moments[(at + 7) % moments.length]
    if (!from || !to) continue
    seen += addBusinessTime(calendar, from, (at % 40) * 3600)?.epochMilliseconds ?? 0
    seen += businessSeconds(calendar, from, to)
  }
  return seen
}

/** One binary search an operation over as many numbers as the calendar has openings, and nothing else. */
const search = (sorted: Float64Array, seconds: readonly number[]): number => {
  let seen = 0
  for (let at = 0; at < operations; at++) {
    const value = seconds[at % seconds.length] ?? 0
    let low = 0
    let high = sorted.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((sorted[middle] ?? 0) <= value) low = middle + 1
      else high = middle
    }
    seen += low
  }
  return seen
}

/** Of the time that the core gave to this: while others have it, nothing is measured. */
const perSecond = (measured: () => number): number => {
  const began = process.threadCpuUsage()
  const seen = measured()
  const { user, system } = process.threadCpuUsage(began)
  // What nobody reads, an optimiser may leave out.
  if (!(seen > 0)) throw new Error('Nothing was computed.')
  return operations / ((user + system) / 1e6)
}

/** Additions and measurings of business time a second of one core's time, beside bare binary searches. */
export const calendar: Row = {
  name: 'calendar',
  async measure() {
    const seconds = Array.from({ length: 10_007 }, (_, at) => begin + ((at * 7_919_777) % (end - begin)))
    const moments = seconds.map(second => Temporal.Instant.fromEpochMilliseconds(second * 1000))
    const sorted = Float64Array.from({ length: 600 }, (_, at) => begin + at * (day / 2))
    const compiled = office()
    const own: number[] = []
    const bare: number[] = []
    for (let round = 0; round <= rounds; round++) {
      const each = [
        perSecond(() => work(compiled, moments)),
        perSecond(() => search(sorted, seconds)),
      ] as const
      // The first round warms up.
      if (round === 0) continue
      own.push(each[0])
      bare.push(each[1])
    }
    // Others on the machine can only make a round slower.
    const [value, reference] = [Math.max(...own), Math.max(...bare)]
    return {
      name: 'calendar',
      value: rounded(value),
      unit: 'operations/s',
      reference: { value: rounded(reference), what: 'bare binary searches/s' },
      ratio: rounded(value / reference),
      goal: '≥ 1,000,000',
      ok: value >= 1_000_000,
    }
  },
}
