import { useQueryClient } from '@tanstack/react-query'
import { call } from '../../../lib/api.ts'
import { showError } from '../../../lib/show-error.ts'
import { translate } from '../../../lib/text.ts'
import { say } from '../../../ui/toasts.ts'
import { draftQuery } from '../queries.ts'
import { takenBack } from './taken-back.ts'

const shown = [
  'tickets.get',
  'tickets.list',
  'tickets.counts',
  'tickets.messages',
  'tickets.timeline',
] as const

/** Takes back what has not left; then it stands in the box as it was. */
export function useTakeBack(ticketId: number) {
  const queryClient = useQueryClient()
  return async (messageId: number) => {
    try {
      const message = await call('messages.withdraw', { params: { id: messageId } })
      takenBack.put(ticketId, message)
      await queryClient.invalidateQueries({ queryKey: draftQuery(ticketId).queryKey })
      for (const key of shown) queryClient.invalidateQueries({ queryKey: [key] })
      say(translate('tickets:delivery.takenBack'))
    } catch (error) {
      showError(error)
    }
  }
}
