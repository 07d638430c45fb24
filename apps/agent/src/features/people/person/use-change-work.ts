import { useQueryClient } from '@tanstack/react-query'
import { query } from '../../../lib/query.ts'
import { useAct } from '../../../lib/use-act.ts'

/** Changes how a person works; the answer is shown at once. */
export function useChangeWork(personId: number, onDone: () => void = () => {}) {
  const queryClient = useQueryClient()
  return useAct('availability.changeWork', {
    stale: ['availability.board', 'availability.mine'],
    onDone: answer => {
      queryClient.setQueryData(query('availability.work', { params: { id: personId } }).queryKey, answer)
      onDone()
    },
  })
}
