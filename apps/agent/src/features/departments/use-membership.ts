import type { Department } from '@stoa/contract/departments'
import { useState } from 'react'
import { useAct } from '../../lib/use-act.ts'
import { useTakeAnswer } from './use-take-answer.ts'

/**
 * Who is a member, with what was just switched laid over it: several switches may be on their way at once, and
 * none of them jumps back because the answer to another one does not know of it yet.
 */
export function useMembership({ id, memberIds }: Department) {
  const [switched, setSwitched] = useState<ReadonlyMap<number, boolean>>(new Map())
  const takeAnswer = useTakeAnswer()
  const options = { stale: ['departments.list', 'users.list'], onDone: takeAnswer } as const
  const add = useAct('departments.addMember', options)
  const remove = useAct('departments.removeMember', options)
  const addAllMembers = useAct('departments.addAllMembers', options)
  const params = { id }

  const lay = (userIds: readonly number[], member: boolean) =>
    setSwitched(before => new Map([...before, ...userIds.map(userId => [userId, member] as const)]))
  const lift = (userIds: readonly number[]) =>
    setSwitched(before => new Map([...before].filter(([userId]) => !userIds.includes(userId))))

  return {
    isMember: (userId: number) => switched.get(userId) ?? memberIds.includes(userId),
    change: (userId: number, member: boolean) => {
      lay([userId], member)
      const act = member ? add : remove
      act.mutateAsync({ params, body: { userId } }).then(
        () => lift([userId]),
        () => lift([userId]), // a toast says why
      )
    },
    addAll: (userIds: readonly number[]) => {
      lay(userIds, true)
      addAllMembers.mutateAsync({ params }).then(
        () => lift(userIds),
        () => lift(userIds),
      )
    },
  }
}
