import { intervalsAreFine } from '../../../lib/week/interval-problems.ts'
import type { DraftException } from './draft.ts'

/** What is wrong with the date of an exception: a key below `hours:problem`. */
export type DateProblem = 'noDate' | 'twice'

export const dateProblemOf = (
  exception: DraftException,
  all: readonly DraftException[],
): DateProblem | null => {
  if (exception.date === '') return 'noDate'
  const first = all.find(each => each.date === exception.date)
  return first && first !== exception ? 'twice' : null
}

export const exceptionsAreFine = (all: readonly DraftException[]): boolean =>
  all.every(each => dateProblemOf(each, all) === null && intervalsAreFine(each.intervals))
