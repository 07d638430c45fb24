import { type Level, type LevelChange, type Levels, levels } from './world.ts'

/** Seconds. */
export const QUARTER = 900

type Range = { low: number; high: number; sum: number }

/** What is kept of a quarter-hour, or of as much of it as has been added up. */
export type Quarter = { at: number; seconds: number; covered: number } & Record<Level, Range>

/** By department, and there by when they begin. */
export type Quarters = Map<number, Map<number, Quarter>>

/** The levels of a department, and since when (seconds since 1970) they have not been added up. */
export type Curve = { since: number; now: Levels }

const nought: Levels = { queue: 0, held: 0, agents: 0, slots: 0 }

const isNought = (now: Levels) => levels.every(level => now[level] === 0)

/** What lasted from one moment to another, cut at quarter-hours. Where all is nought, nothing is kept. */
export function* lasted(now: Levels, from: number, until: number): Generator<Quarter> {
  if (isNought(now)) return
  for (let begin = from; begin < until; ) {
    const at = Math.floor(begin / QUARTER) * QUARTER
    const end = Math.min(until, at + QUARTER)
    const seconds = end - begin
    const range = (level: Level): Range => ({ low: now[level], high: now[level], sum: now[level] * seconds })
    yield {
      at,
      seconds,
      covered: now.agents > 0 ? seconds : 0,
      queue: range('queue'),
      held: range('held'),
      agents: range('agents'),
      slots: range('slots'),
    }
    begin = end
  }
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
  changes: readonly LevelChange[],
  found: Quarters = new Map(),
): Quarters => {
  for (const { at, departmentId, level, by } of changes) {
    const moment = Math.floor(at.epochMilliseconds / 1000)
    const { since, now } = curves.get(departmentId) ?? { since: moment, now: nought }
    if (moment > since) {
      const quarters = found.get(departmentId) ?? new Map<number, Quarter>()
      found.set(departmentId, quarters)
      for (const piece of lasted(now, since, moment)) {
        const same = quarters.get(piece.at)
        quarters.set(piece.at, same ? together(same, piece) : piece)
      }
    }
    curves.set(departmentId, {
      since: Math.max(since, moment),
      now: { ...now, [level]: now[level] + by },
    })
  }
  return found
}
