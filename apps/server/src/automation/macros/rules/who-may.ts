import type { Sharing } from '@stoa/contract/macros'

/** Whoever looks at macros. */
export type User = {
  /** Null: a program. */
  personId: number | null
  departmentIds: readonly number[]
  maySend: boolean
  mayShare: boolean
}

type Shared = { ownerId: number | null; sharing: Sharing }

const isOwn = ({ ownerId }: Shared, { personId }: User): boolean => personId !== null && ownerId === personId

/** Whether it is the user's own or shared with the user. */
export const isFor = (macro: Shared, user: User): boolean => {
  const { sharing } = macro
  if (isOwn(macro, user) || sharing.with === 'everybody') return true
  if (sharing.with === 'departments') return sharing.ids.some(id => user.departmentIds.includes(id))
  return sharing.with === 'agents' && user.personId !== null && sharing.ids.includes(user.personId)
}

export const mayChange = (macro: Shared, user: User): boolean =>
  isOwn(macro, user) || (macro.sharing.with !== 'nobody' && user.mayShare)

/** A macro that somebody may neither use nor change does not exist for them. */
export const maySee = (macro: Shared, user: User): boolean => isFor(macro, user) || mayChange(macro, user)
