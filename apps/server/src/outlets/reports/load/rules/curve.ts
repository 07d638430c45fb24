import { type Level, type LevelChange, type Levels, levels } from './world.ts'

/** Seconds. */
export const QUARTER = 900

type Range = { low: number; high: number; sum: number }

/** What is kept of a quarter-hour, or of as much of it as has been added up. */
export type Quarter = { at: number; seconds: number; covered: number } & Record<Level, Range>

/** By department, and there by when they begin. */
export type Quarters = Map<number, Map<number, Quarter>>

/** The levels of a department, and since when (seconds since 1970) they have not been added up. */
export type Curve = { since: number; now: Record<Level, number> }

const nought: Levels = { queue: 0, held: 0, agents: 0, slots: 0 }

const isNought = (now: Levels) => levels.every(level => now[level] === 0)

const quarterOf = (at: number, now: Levels, seconds: number): Quarter => {
  const range = (level: Level): Range => ({ low: now[level], high: now[level], sum: now[level] * seconds })
  return {
    at,
    seconds,
    covered: now.agents > 0 ? seconds : 0,
    queue: range('queue'),
    held: range('held'),
    agents: range('agents'),
    slots: range('slots'),
  }
}

/** From one moment to another, cut at quarter-hours: which of them, and how many seconds of it. */
const eachQuarter = (from: number, until: number, tell: (at: number, seconds: number) => void): void => {
  for (let begin = from; begin < until; ) {
    const at = Math.floor(begin / QUARTER) * QUARTER
    const end = Math.min(until, at + QUARTER)
    tell(at, end - begin)
    begin = end
  }
}

/** What lasted from one moment to another, cut at quarter-hours. Where all is nought, nothing is kept. */
export const lasted = (now: Levels, from: number, until: number): Quarter[] => {
  const found: Quarter[] = []
  if (!isNought(now))
    eachQuarter(from, until, (at, seconds) => {
      found.push(quarterOf(at, now, seconds))
    })
  return found
}

/** In place: of some quarter-hours there are thousands of pieces. */
const prolong = (quarter: Quarter, now: Levels, seconds: number): void => {
  quarter.seconds += seconds
  if (now.agents > 0) quarter.covered += seconds
  for (const level of levels) {
    const range = quarter[level]
    range.low = Math.min(range.low, now[level])
    range.high = Math.max(range.high, now[level])
    range.sum += now[level] * seconds
  }
}

const last = (quarters: Map<number, Quarter>, now: Levels, from: number, until: number): void => {
  if (isNought(now)) return
  eachQuarter(from, until, (at, seconds) => {
    const there = quarters.get(at)
    if (there) prolong(there, now, seconds)
    else quarters.set(at, quarterOf(at, now, seconds))
  })
}

export const together = (one: Quarter, other: Quarter): Quarter => {
  const range = (level: Level): Range => ({
    low: Math.min(one[level].low, other[level].low),
    high: Math.max(one[level].high, other[level].high),
    sum: one[level].sum + other[level].sum,
  })
  return {
    at: one.at,
    seconds: one.seconds + other.seconds,
    covered: one.covered + other.covered,
    queue: range('queue'),
    held: range('held'),
    agents: range('agents'),
    slots: range('slots'),
  }
}

/**
 * Leads curves on through changes, in order. What has lasted no second is not told: a ticket that was given out at once never waited. A
 * change that is late counts from when the last one did. @returns `found`, with the quarter-hours that it adds to
 */
export const leadOn = (
  curves: Map<number, Curve>,
  changes: Iterable<LevelChange>,
  found: Quarters = new Map(),
): Quarters => {
  for (const { at, departmentId, level, by } of changes) {
    const moment = Math.floor(at.epochMilliseconds / 1000)
    const curve = curves.get(departmentId) ?? { since: moment, now: { ...nought } }
    curves.set(departmentId, curve)
    if (moment > curve.since) {
      const quarters = found.get(departmentId) ?? new Map<number, Quarter>()
      found.set(departmentId, quarters)
      last(quarters, curve.now, curve.since, moment)
      curve.since = moment
    }
    curve.now[level] += by
  }
  return found
}
