import type { AnswerOf } from '@stoa/client/shape'
import { allStates, summaryOf } from '../../lib/availability.ts'

export type BoardDepartment = AnswerOf<'availability.board'>['departments'][number]
export type BoardMember = BoardDepartment['members'][number]

/** What counts of a member here: of the services that the department gives work of, else of all. */
export const standingOf = ({ services }: Pick<BoardMember, 'services'>) => {
  const allocated = services.filter(service => service.allocated)
  return summaryOf(allocated.length > 0 ? allocated : services)
}

/** Who is there comes first; those alike stay in the order of their names. */
export const whoIsThereFirst = <Member extends Pick<BoardMember, 'services'>>(
  members: readonly Member[],
): Member[] => {
  const place = (member: Member) => allStates.indexOf(standingOf(member)?.first.state ?? 'offline')
  return members.toSorted((one, other) => place(one) - place(other))
}

export const countOnline = (members: readonly Pick<BoardMember, 'services'>[]): number =>
  members.filter(member => standingOf(member)?.first.state === 'online').length
