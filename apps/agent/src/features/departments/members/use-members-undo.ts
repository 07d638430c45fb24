import type { Membership } from '@stoa/contract/departments'
import { useQueryClient } from '@tanstack/react-query'
import { sayWithUndo } from '../../../lib/say-with-undo.ts'
import { showError } from '../../../lib/show-error.ts'
import { removeMembers, restoreMembers } from './restore-members.ts'

/** Says who came or went, and takes it back when asked to. `id` is the department's. */
export function useMembersUndo(id: number) {
  const queryClient = useQueryClient()
  const undo = (act: () => Promise<void>) => async () => {
    await act().catch(showError)
    for (const read of ['departments.list', 'users.list']) queryClient.invalidateQueries({ queryKey: [read] })
  }
  return {
    sayGone: (text: string, memberships: readonly Membership[]) =>
      sayWithUndo(
        text,
        undo(() => restoreMembers(id, memberships)),
      ),
    sayAdded: (text: string, userIds: readonly number[]) =>
      sayWithUndo(
        text,
        undo(() => removeMembers(id, userIds)),
      ),
  }
}
