import { type Interval, weekdays } from '@stoa/contract/business-hours'
import type { Hours } from '../day-plan.ts'

type Wall = { date: string; weekday: number; minute: number }

/** What the clock on the wall of a zone shows in each minute since 1970; remembered by days, because it is slow to ask. */
const createWall = (timeZone: string) => {
  const days = new Map<number, Wall[]>()
  return (minute: number): Wall => {
    const day = Math.floor(minute / 1440)
    const seen = days.get(day) ?? []
    if (seen.length === 0) days.set(day, seen)
    const known = seen[minute - day * 1440]
    if (known) return known
    const shown = Temporal.Instant.fromEpochMilliseconds(minute * 60_000).toZonedDateTimeISO(timeZone)
    const wall = {
      date: shown.toPlainDate().toString(),
      weekday: shown.dayOfWeek,
      minute: shown.hour * 60 + shown.minute,
    }
    seen[minute - day * 1440] = wall
    return wall
  }
}

const walls = new Map<string, ReturnType<typeof createWall>>()

/**
 * The questions of the arithmetic answered without any cleverness, for tests: each minute is looked up on the wall, one
 * after the other. Moments and amounts are seconds. Knows nothing of what it judges.
 */
export const createOracle = ({ timeZone, week, exceptions }: Hours) => {
  const wall = walls.get(timeZone) ?? createWall(timeZone)
  walls.set(timeZone, wall)
  const minutesOpen = (intervals: readonly Interval[]): boolean[] => {
    const open = new Array<boolean>(1440).fill(false)
    for (const { from, to } of intervals) open.fill(true, minuteOf(from), minuteOf(to))
    return open
  }
  const unlike = new Map(exceptions.map(({ date, intervals }) => [date, minutesOpen(intervals)]))
  const usual = weekdays.map(day => minutesOpen(week[day]))

  const openMinute = (at: number): boolean => {
    const { date, weekday, minute } = wall(at)
    return (unlike.get(date) ?? usual[weekday - 1])?.[minute] ?? false
  }
  const isOpen = (second: number): boolean => openMinute(Math.floor(second / 60))

  const measure = (from: number, to: number): number => {
    let seconds = 0
    for (let at = from; at < to; at = nextMinute(at))
      if (isOpen(at)) seconds += Math.min(to, nextMinute(at)) - at
    return seconds
  }

  /** The first second by which so many have been open; null: none until `limit`. */
  const add = (from: number, seconds: number, limit: number): number | null => {
    let left = seconds
    for (let at = from; at <= limit; at = nextMinute(at)) {
      if (left === 0) return at
      if (!isOpen(at)) continue
      const length = nextMinute(at) - at
      if (left <= length) return at + left
      left -= length
    }
    return null
  }

  const nextChange = (from: number, limit: number): number | null => {
    for (let at = nextMinute(from); at <= limit; at += 60) if (isOpen(at) !== isOpen(from)) return at
    return null
  }

  return { isOpen, measure, add, nextChange }
}

const nextMinute = (second: number): number => (Math.floor(second / 60) + 1) * 60

const minuteOf = (time: string): number => {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return hour * 60 + minute
}
