import type { FailureCode } from '@stoa/client/api-error'
import type { CallOf } from '@stoa/client/shape'
import type { Department } from '@stoa/contract/departments'
import { useAct } from '../../lib/use-act.ts'
import { useTakeAnswer } from './use-take-answer.ts'

type Settings = CallOf<'departments.configure'>['body']
type Options = { shownByForm?: readonly FailureCode[]; onDone?: () => void }

/**
 * Changes settings of a department. `shown` is the department as it is being made: what was asked for stands on the
 * screen until the server says no. One hook for each switch, so that two on their way do not get in each other's way.
 */
export function useConfigure(department: Department, { shownByForm, onDone }: Options = {}) {
  const takeAnswer = useTakeAnswer()
  const act = useAct('departments.configure', {
    stale: ['departments.list'],
    onDone: answer => {
      takeAnswer(answer)
      onDone?.()
    },
    ...(shownByForm && { shownByForm }),
  })
  const asked = act.isPending ? act.variables.body : {}
  return {
    shown: { ...department, ...asked } as Department,
    locked: !department.can.configure,
    configure: (body: Settings) => act.mutate({ params: { id: department.id }, body }),
    busy: act.isPending,
    failure: act.error,
  }
}
