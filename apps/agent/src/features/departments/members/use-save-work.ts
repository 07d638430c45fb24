import type { Department, Membership } from '@stoa/contract/departments'
import type { User } from '@stoa/contract/people'
import { useText } from '../../../lib/text.ts'
import { useAct } from '../../../lib/use-act.ts'
import { say } from '../../../ui/toasts.ts'
import { useTakeAnswer } from '../use-take-answer.ts'

/** A role and the work are two acts with rights of their own: only what has changed is sent. */
export function useSaveWork({ id }: Department, { name }: User, onSaved: () => void) {
  const t = useText()
  const takeAnswer = useTakeAnswer()
  const options = { stale: ['departments.list'], onDone: takeAnswer } as const
  const changeRole = useAct('departments.changeMemberRole', options)
  const allocate = useAct('departments.allocateMember', options)
  const params = { id }

  const send = async (before: Membership, { userId, role, skill, priorityGroup }: Membership) => {
    // The work first: whoever gives away the role of manager may do nothing more afterwards.
    if (skill !== before.skill || priorityGroup !== before.priorityGroup)
      await allocate.mutateAsync({ params, body: { userId, skill, priorityGroup } })
    if (role !== before.role) await changeRole.mutateAsync({ params, body: { userId, role } })
    say(t('departments:work.saved', { name }))
    onSaved()
  }
  return {
    save: (before: Membership, after: Membership) => {
      send(before, after).catch(() => {}) // a toast says why
    },
    busy: changeRole.isPending || allocate.isPending,
  }
}
