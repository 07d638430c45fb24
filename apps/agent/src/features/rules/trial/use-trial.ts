import type { ApiError } from '@stoa/client/api-error'
import type { RuleTrial } from '@stoa/contract/rules'
import { useState } from 'react'
import { useAct } from '../../../lib/use-act.ts'
import type { RuleDraft } from '../rule-draft.ts'

type What = Pick<RuleDraft, 'when' | 'groups' | 'actions'>

const whatOf = ({ when, groups, actions }: What): What => ({ when, groups, actions })

/** Tries a draft on what has happened; the answer stays until the next one, and says when it is about something else. */
export function useTrial(id: number | null) {
  const [shown, setShown] = useState<{ answer: RuleTrial; of: string } | null>(null)
  const act = useAct('rules.try', {
    shownByForm: ['conditions_invalid', 'actions_invalid', 'trigger_unfit'],
    onDone: (answer, { body }) =>
      setShown({
        answer,
        of: JSON.stringify(whatOf({ when: body.when, groups: body.groups, actions: body.actions } as What)),
      }),
  })
  return {
    answer: shown?.answer ?? null,
    busy: act.isPending,
    isOf: (draft: What) => shown?.of === JSON.stringify(whatOf(draft)),
    start: (draft: What, { onError }: { onError: (error: ApiError) => void }) =>
      act.mutate({ body: { id, ...whatOf(draft), days: 30 } }, { onError }),
  }
}
