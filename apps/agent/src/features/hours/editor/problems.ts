import type { CalendarDraft, DraftException, DraftInterval } from './draft.ts'

/** What is wrong with an opening: a key below `hours:problem`. */
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

export type DateProblem = 'noDate' | 'twice'

export const dateProblemOf = (
  exception: DraftException,
  all: readonly DraftException[],
): DateProblem | null => {
  if (exception.date === '') return 'noDate'
  const first = all.find(each => each.date === exception.date)
  return first && first !== exception ? 'twice' : null
}

const allFine = (intervals: readonly DraftInterval[]): boolean =>
  intervals.every(each => problemOf(each, intervals) === null)

export const weekIsFine = (week: CalendarDraft['week']): boolean => Object.values(week).every(allFine)

export const exceptionsAreFine = (all: readonly DraftException[]): boolean =>
  all.every(each => dateProblemOf(each, all) === null && allFine(each.intervals))
