import type { CallOf } from '@stoa/client/shape'
import type { Department } from '@stoa/contract/departments'
import type { DistributionSettings } from '@stoa/contract/distribution'
import { useQueryClient } from '@tanstack/react-query'
import { query } from '../../../lib/query.ts'
import { useAct } from '../../../lib/use-act.ts'

type Change = CallOf<'distribution.change'>['body']

/** Changes one setting at a time; what was asked for stands on the screen until the server says no. */
export function useDistribution(department: Department, settings: DistributionSettings) {
  const queryClient = useQueryClient()
  const act = useAct('distribution.change', {
    onDone: answer =>
      queryClient.setQueryData(
        query('distribution.list').queryKey,
        list =>
          list && {
            items: list.items.map(each => (each.departmentId === answer.departmentId ? answer : each)),
          },
      ),
  })
  const asked = act.isPending ? act.variables.body : {}
  return {
    shown: { ...settings, ...asked } as DistributionSettings,
    locked: !department.can.configure,
    change: (body: Change) => act.mutate({ params: { id: department.id }, body }),
  }
}
