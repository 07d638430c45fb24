import type { Calendar, CalendarException, Interval, Week } from '@stoa/contract/business-hours'
import { weekdays } from '../../../lib/weekdays.ts'

/** An opening while it is typed; `key` tells it from others that say the same. Times may be empty still. */
export type DraftInterval = Interval & { key: number }
export type DraftWeek = Record<keyof Week, DraftInterval[]>
export type DraftException = Omit<CalendarException, 'intervals'> & {
  key: number
  intervals: DraftInterval[]
}
export type CalendarDraft = { name: string; timeZone: string; week: DraftWeek; exceptions: DraftException[] }

type Hours = Pick<Calendar, 'name' | 'timeZone' | 'week' | 'exceptions'>

let keys = 0
const nextKey = () => ++keys

export const draftIntervals = (intervals: readonly Interval[]): DraftInterval[] =>
  intervals.map(({ from, to }) => ({ from, to, key: nextKey() }))

export const draftException = ({ date, name, intervals }: CalendarException): DraftException => ({
  date,
  name,
  intervals: draftIntervals(intervals),
  key: nextKey(),
})

export const draftOf = ({ name, timeZone, week, exceptions }: Hours): CalendarDraft => ({
  name,
  timeZone,
  week: Object.fromEntries(weekdays.map(day => [day, draftIntervals(week[day])])) as DraftWeek,
  exceptions: exceptions.map(draftException),
})

const plain = (intervals: readonly DraftInterval[]): Interval[] =>
  intervals.map(({ from, to }) => ({ from, to }))

export const hoursOf = ({ name, timeZone, week, exceptions }: CalendarDraft): Hours => ({
  name,
  timeZone,
  week: Object.fromEntries(weekdays.map(day => [day, plain(week[day])])) as Week,
  exceptions: exceptions.map(each => ({
    date: each.date,
    name: each.name,
    intervals: plain(each.intervals),
  })),
})

const nineToFive: Interval[] = [{ from: '09:00', to: '17:00' }]
export const wholeDay: Interval[] = [{ from: '00:00', to: '24:00' }]

export const isWholeDay = ([first, second]: readonly Interval[]): boolean =>
  first !== undefined && !second && first.from === '00:00' && first.to === '24:00'

/** What most offices keep, to begin with. */
export const newDraft = (timeZone: string): CalendarDraft => {
  const day = (name: string) => (name === 'saturday' || name === 'sunday' ? [] : nineToFive)
  const week = Object.fromEntries(weekdays.map(name => [name, day(name)])) as Week
  return draftOf({ name: '', timeZone, week, exceptions: [] })
}

/** With one opening more: the office day, or an hour after the last one; null where the day is full. */
export const withAnother = (intervals: readonly DraftInterval[]): DraftInterval[] | null => {
  const last = intervals.toSorted((a, b) => a.to.localeCompare(b.to)).at(-1)
  if (!last) return draftIntervals(nineToFive)
  const from = Number(last.to.slice(0, 2)) + 1
  if (Number.isNaN(from) || from > 23) return null
  const time = (hour: number) => `${String(hour).padStart(2, '0')}:00`
  return [...intervals, ...draftIntervals([{ from: time(from), to: time(Math.min(24, from + 4)) }])]
}
