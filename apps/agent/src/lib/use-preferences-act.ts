import { useQueryClient } from '@tanstack/react-query'
import { meQuery } from './session.ts'
import { useAct } from './use-act.ts'

const key = 'myself.changePreferences'

/** Changes what is one's own: name, language, theme, lists, first steps. It holds at once, and is taken back where it is refused. */
export function usePreferencesAct(onDone = () => {}) {
  const queryClient = useQueryClient()
  return useAct(key, {
    before: ({ body }) => {
      const me = queryClient.getQueryData(meQuery.queryKey)
      if (me) queryClient.setQueryData(meQuery.queryKey, { ...me, ...body })
      return () => queryClient.setQueryData(meQuery.queryKey, me)
    },
    onDone: me => {
      // Of several in a row only the last answer knows all of them.
      if (queryClient.isMutating({ mutationKey: [key] }) === 1) queryClient.setQueryData(meQuery.queryKey, me)
      onDone()
    },
  })
}
