import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { call } from '../../lib/api.ts'
import { startBeating } from '../../lib/beat.ts'
import { mineQuery } from './mine.ts'

/** While the app is open, its person is there. A beat that fails is followed by the next one. */
export function useBeat() {
  const queryClient = useQueryClient()
  useEffect(
    () =>
      startBeating(active => {
        call('availability.beat', { body: { active } }).then(
          mine => queryClient.setQueryData(mineQuery.queryKey, mine),
          () => {},
        )
      }),
    [queryClient],
  )
}
