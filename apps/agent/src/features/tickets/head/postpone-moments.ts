import { momentOf, type WallTime, wallTimeOf } from '../../../lib/wall-clock.ts'

export const postponements = ['hour', 'fourHours', 'morning', 'twoDays', 'week', 'month', 'year'] as const
export type Postponement = (typeof postponements)[number]

const hour = 3_600_000
const morning = 9

/**
 * The usual moments to put a ticket off until, in epoch milliseconds. Days and longer keep the time that the clock of
 * the reader shows; a month or year ends with its last day where the one it leads to is shorter.
 */
export function postponeMoments(now: number, timeZone: string): Record<Postponement, number> {
  const wall = wallTimeOf(now, timeZone)
  const at = (time: WallTime) => momentOf(time, timeZone)
  const daysOn = (days: number) => ({
    ...wall,
    ...dateOf(Date.UTC(wall.year, wall.month - 1, wall.day + days)),
  })
  return {
    hour: now + hour,
    fourHours: now + 4 * hour,
    morning: at({ ...daysOn(1), hour: morning, minute: 0 }),
    twoDays: at(daysOn(2)),
    week: at(daysOn(7)),
    month: at({ ...wall, ...monthsOn(wall, 1) }),
    year: at({ ...wall, ...monthsOn(wall, 12) }),
  }
}

const dateOf = (utc: number) => {
  const date = new Date(utc)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

const monthsOn = ({ year, month, day }: WallTime, months: number) => {
  const last = dateOf(Date.UTC(year, month + months, 0))
  return { ...last, day: Math.min(day, last.day) }
}
