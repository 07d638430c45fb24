import type { Department } from '@stoa/contract/departments'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { query } from '../../../lib/query.ts'
import { useText } from '../../../lib/text.ts'
import { useAct } from '../../../lib/use-act.ts'
import { paths } from '../../../paths.ts'
import { say } from '../../../ui/toasts.ts'

/** Deletes a department, goes to the list, and says whether it is gone or its tickets are still on their way. */
export function useDelete({ id, name }: Pick<Department, 'id' | 'name'>) {
  const t = useText()
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const act = useAct('departments.delete', {
    stale: ['users.list', 'tickets.list', 'tickets.counts', 'mailboxes.list', 'smtpAccounts.list'],
    shownByForm: ['department_in_use', 'department_unknown', 'being_deleted', 'default_department'],
    onDone: async () => {
      const { items } = await queryClient.fetchQuery({ ...query('departments.list'), staleTime: 0 })
      const goesOn = items.some(department => department.id === id)
      say(t(goesOn ? 'departments:deletion.begun' : 'departments:deletion.done', { name }))
      navigate({ to: paths.departments })
    },
  })
  return {
    remove: (substituteId: number | null) => act.mutate({ params: { id }, body: { substituteId } }),
    busy: act.isPending,
    failure: act.error,
  }
}
