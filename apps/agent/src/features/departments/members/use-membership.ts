import type { Department, Membership } from '@stoa/contract/departments'
import { useState } from 'react'
import { useAct } from '../../../lib/use-act.ts'
import { useTakeAnswer } from '../use-take-answer.ts'

/**
 * Who is a member, with what was just switched laid over it: several switches may be on their way at once, and
 * none of them jumps back because the answer to another one does not know of it yet.
 */
export function useMembership({ id, memberships }: Department) {
  const [switched, setSwitched] = useState<ReadonlyMap<number, boolean>>(new Map())
  const takeAnswer = useTakeAnswer()
  const options = { stale: ['departments.list', 'users.list'], onDone: takeAnswer } as const
  const add = useAct('departments.addMember', options)
  const remove = useAct('departments.removeMember', options)
  const addAllMembers = useAct('departments.addAllMembers', options)
  const removeAllMembers = useAct('departments.removeAllMembers', options)
  const params = { id }
  const byUser = new Map(memberships.map(membership => [membership.userId, membership]))

  const lay = (userIds: readonly number[], member: boolean) =>
    setSwitched(before => new Map([...before, ...userIds.map(userId => [userId, member] as const)]))
  const lift = (userIds: readonly number[]) =>
    setSwitched(before => new Map([...before].filter(([userId]) => !userIds.includes(userId))))

  /** Shows the outcome until the server has answered; a toast says why it did not work. @returns whether it did */
  const shownMeanwhile = async (userIds: readonly number[], member: boolean, act: () => Promise<unknown>) => {
    lay(userIds, member)
    const worked = await act().then(
      () => true,
      () => false,
    )
    lift(userIds)
    return worked
  }

  return {
    isMember: (userId: number) => switched.get(userId) ?? byUser.has(userId),
    membershipOf: (userId: number): Membership | null => byUser.get(userId) ?? null,
    change: (userId: number, member: boolean) =>
      shownMeanwhile([userId], member, () =>
        (member ? add : remove).mutateAsync({ params, body: { userId } }),
      ),
    addAll: (userIds: readonly number[]) =>
      shownMeanwhile(userIds, true, () => addAllMembers.mutateAsync({ params })),
    removeAll: () =>
      shownMeanwhile([...byUser.keys()], false, () => removeAllMembers.mutateAsync({ params })),
  }
}
