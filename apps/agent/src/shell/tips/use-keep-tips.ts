import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { meQuery, useMe } from '../../lib/session.ts'
import { onTipDone } from '../../lib/tips/tip-done.ts'
import { useAct } from '../../lib/use-act.ts'

/** Keeps with the account what a newcomer has done, as long as they are shown what there is to do. */
export function useKeepTips(): void {
  const queryClient = useQueryClient()
  const { tipsDone, tipsHidden } = useMe()
  const { mutate } = useAct('myself.changePreferences', {
    onDone: answer => queryClient.setQueryData(meQuery.queryKey, answer),
  })
  useEffect(
    () =>
      onTipDone(tip => {
        if (!tipsHidden && !tipsDone.includes(tip)) mutate({ body: { tipsDone: [...tipsDone, tip] } })
      }),
    [tipsDone, tipsHidden, mutate],
  )
}
