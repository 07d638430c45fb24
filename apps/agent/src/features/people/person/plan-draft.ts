import type { Plan } from '@stoa/contract/availability'
import type { Interval, Week, Weekday } from '@stoa/contract/business-hours'
import { weekdays } from '../../../lib/weekdays.ts'

/** A week as it is being edited; `null`: no plan. */
export type Draft = Plan

const day: Interval = { from: '09:00', to: '17:00' }

export const emptyWeek = (): Week => Object.fromEntries(weekdays.map(each => [each, []])) as unknown as Week

/** What most plans are: nine to five, Monday to Friday. */
export const usualWeek = (): Week => ({
  ...emptyWeek(),
  monday: [day],
  tuesday: [day],
  wednesday: [day],
  thursday: [day],
  friday: [day],
})

/** One more time after the last of the day; the whole evening where the day is nearly full. */
export const withOneMore = (intervals: readonly Interval[]): Interval[] => {
  const last = intervals.at(-1)
  if (!last) return [day]
  const hour = Number(last.to.slice(0, 2))
  if (hour >= 23) return [...intervals]
  const from = `${String(hour + 1).padStart(2, '0')}:00`
  const to = hour + 3 >= 24 ? '24:00' : `${String(hour + 3).padStart(2, '0')}:00`
  return [...intervals, { from, to }]
}

const workdays: readonly Weekday[] = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday']

export const fromMondayToFriday = (week: Week, times: readonly Interval[]): Week => ({
  ...week,
  ...Object.fromEntries(workdays.map(each => [each, [...times]])),
})

export type Problem = 'wrongOrder' | 'overlap'

/** What is wrong with the times of a day, as the server would see it; null: nothing. */
export const problemOf = (intervals: readonly Interval[]): Problem | null => {
  if (intervals.some(({ from, to }) => from === '' || to === '' || from >= to)) return 'wrongOrder'
  const sorted = intervals.toSorted((one, other) => one.from.localeCompare(other.from))
  const overlaps = sorted.some((each, at) => at > 0 && (sorted[at - 1]?.to ?? '') > each.from)
  return overlaps ? 'overlap' : null
}

export const isRightPlan = (plan: Draft): boolean =>
  Object.values(plan).every(week => week === null || weekdays.every(each => problemOf(week[each]) === null))
