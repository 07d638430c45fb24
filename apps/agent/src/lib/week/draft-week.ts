import type { Interval, Week } from '@stoa/contract/business-hours'
import { weekdays } from '../weekdays.ts'

/** Hours while they are typed; `key` tells them from others that say the same. Times may be empty still. */
export type DraftInterval = Interval & { key: number }
export type DraftWeek = Record<keyof Week, DraftInterval[]>

let keys = 0

export const draftIntervals = (intervals: readonly Interval[]): DraftInterval[] =>
  intervals.map(({ from, to }) => {
    keys += 1
    return { from, to, key: keys }
  })

/** In the order of the day, as the server keeps them. */
export const intervalsOf = (intervals: readonly DraftInterval[]): Interval[] =>
  intervals.map(({ from, to }) => ({ from, to })).toSorted((a, b) => a.from.localeCompare(b.from))

export const draftWeek = (week: Week): DraftWeek =>
  Object.fromEntries(weekdays.map(day => [day, draftIntervals(week[day])])) as DraftWeek

export const weekOf = (week: DraftWeek): Week =>
  Object.fromEntries(weekdays.map(day => [day, intervalsOf(week[day])])) as Week

const nineToFive: Interval[] = [{ from: '09:00', to: '17:00' }]
export const wholeDay: Interval[] = [{ from: '00:00', to: '24:00' }]

export const isWholeDay = ([first, second]: readonly Interval[]): boolean =>
  first !== undefined && !second && first.from === '00:00' && first.to === '24:00'

/** What most offices keep, to begin with. */
export const officeWeek: Week = {
  monday: nineToFive,
  tuesday: nineToFive,
  wednesday: nineToFive,
  thursday: nineToFive,
  friday: nineToFive,
  saturday: [],
  sunday: [],
}

/** With one interval more: the office day, or an hour after the last one; null where the day is full. */
export const withAnother = (intervals: readonly DraftInterval[]): DraftInterval[] | null => {
  const last = intervals.toSorted((a, b) => a.to.localeCompare(b.to)).at(-1)
  if (!last) return draftIntervals(nineToFive)
  const from = Number(last.to.slice(0, 2)) + 1
  if (Number.isNaN(from) || from > 23) return null
  const time = (hour: number) => `${String(hour).padStart(2, '0')}:00`
  return [...intervals, ...draftIntervals([{ from: time(from), to: time(Math.min(24, from + 4)) }])]
}
