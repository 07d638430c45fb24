import { type CalendarException, type Interval, type Week, weekdays } from '@stoa/contract/business-hours'

/** What a calendar says: times on the wall of one zone. */
export type Hours = {
  timeZone: string
  week: Week
  exceptions: readonly (Pick<CalendarException, 'date' | 'intervals'> & { name?: string })[]
}

/** Seconds of a day from its midnight, [from, to). */
type OpenTime = readonly [from: number, to: number]

/** Which times each day is open; a day is the number of days since 1970-01-01 on the wall. */
export type DayPlan = {
  openTimes(day: number): readonly OpenTime[]
  /** The same on all days of [from, to]: open, closed, or not the same. */
  uniform(from: number, to: number): 'open' | 'closed' | null
  /** The last day that is an exception; -Infinity where there is none. */
  lastException: number
}

export const daySeconds = 86_400

export const planDays = ({ week, exceptions }: Hours): DayPlan => {
  // 1970-01-01 was a Thursday.
  const byWeekday = weekdays.map((_, at) => openTimesOf(week[weekdays[(at + 3) % 7] ?? 'monday']))
  const byDay = new Map(exceptions.map(({ date, intervals }) => [dayNumber(date), openTimesOf(intervals)]))
  const days = [...byDay.keys()].toSorted((a, b) => a - b)
  const everyWeek = kindOfAll(byWeekday)
  return {
    openTimes: day => byDay.get(day) ?? byWeekday[((day % 7) + 7) % 7] ?? [],
    uniform: (from, to) => (days.some(day => day >= from && day <= to) ? null : everyWeek),
    lastException: days.at(-1) ?? Number.NEGATIVE_INFINITY,
  }
}

const kindOfAll = (days: readonly (readonly OpenTime[])[]) => {
  if (days.every(times => times.length === 0)) return 'closed'
  return days.every(isWholeDay) ? 'open' : null
}

const isWholeDay = (times: readonly OpenTime[]): boolean =>
  times.reduce((sum, [from, to]) => sum + to - from, 0) === daySeconds

const openTimesOf = (intervals: readonly Interval[]): OpenTime[] =>
  intervals.map(({ from, to }) => [secondsOf(from), secondsOf(to)])

const secondsOf = (time: string): number => Number(time.slice(0, 2)) * 3600 + Number(time.slice(3)) * 60

const dayNumber = (date: string): number =>
  Temporal.PlainDate.from(date).since('1970-01-01', { largestUnit: 'day' }).days
