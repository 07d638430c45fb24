import type { DraftInterval, DraftWeek } from './draft-week.ts'

/** What is wrong with hours of a day: a key below `hours:problem`. */
export type IntervalProblem = 'missing' | 'backwards' | 'overlap'

export const problemOf = (interval: DraftInterval, all: readonly DraftInterval[]): IntervalProblem | null => {
  if (interval.from === '' || interval.to === '') return 'missing'
  if (interval.from >= interval.to) return 'backwards'
  // The earlier of two that overlap is taken to be meant; the other one is called wrong.
  const overlaps = (other: DraftInterval) =>
    other.from < interval.to && interval.from < other.to && isBefore(other, interval)
  return all.some(other => other !== interval && overlaps(other)) ? 'overlap' : null
}

const isBefore = (a: DraftInterval, b: DraftInterval): boolean =>
  a.from < b.from || (a.from === b.from && a.key < b.key)

export const intervalsAreFine = (intervals: readonly DraftInterval[]): boolean =>
  intervals.every(each => problemOf(each, intervals) === null)

export const weekIsFine = (week: DraftWeek): boolean => Object.values(week).every(intervalsAreFine)
