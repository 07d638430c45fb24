import { useEffect } from 'react'
import { useMe } from '../../lib/session.ts'
import { onTipDone } from '../../lib/tips/tip-done.ts'
import { usePreferencesAct } from '../../lib/use-preferences-act.ts'

/** Keeps with the account what a newcomer has done, as long as they are shown what there is to do. */
export function useKeepTips(): void {
  const { tipsDone, tipsHidden } = useMe()
  const { mutate } = usePreferencesAct()
  useEffect(
    () =>
      onTipDone(tip => {
        if (!tipsHidden && !tipsDone.includes(tip)) mutate({ body: { tipsDone: [...tipsDone, tip] } })
      }),
    [tipsDone, tipsHidden, mutate],
  )
}
