import { useQueryClient } from '@tanstack/react-query'
import { meQuery } from '../../lib/session.ts'
import { useAct } from '../../lib/use-act.ts'

/** Changes one's own name, language, theme or time zone; the screen has the answer at once. */
export function usePreferencesAct(onDone: () => void) {
  const queryClient = useQueryClient()
  return useAct('myself.changePreferences', {
    onDone: me => {
      queryClient.setQueryData(meQuery.queryKey, me)
      onDone()
    },
  })
}
