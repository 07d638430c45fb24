import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { call } from '../../../lib/api.ts'
import { showError } from '../../../lib/show-error.ts'
import { translate } from '../../../lib/text.ts'
import { paths } from '../../../paths.ts'
import { say } from '../../../ui/toasts.ts'
import { draftQuery } from '../queries.ts'
import { takenBack } from './taken-back.ts'

const shown = [
  'tickets.get',
  'tickets.list',
  'tickets.counts',
  'tickets.messages',
  'tickets.timeline',
  'departments.list',
  'scheduled.mine',
  'drafts.mine',
] as const

/** Takes back what has not left; then it stands in the box as it was, and what opened a ticket stands in the form. Answers where; null: nowhere, it has left. */
export function useTakeBack() {
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  return async (ticketId: number, messageId: number): Promise<'ticket' | 'form' | null> => {
    try {
      const { draftKey, ...message } = await call('messages.withdraw', { params: { id: messageId } })
      if (draftKey === null) {
        takenBack.put(ticketId, message)
        await queryClient.invalidateQueries({ queryKey: draftQuery(ticketId).queryKey })
      } else navigate({ to: paths.newTicket, search: { draft: draftKey } })
      for (const key of shown) queryClient.invalidateQueries({ queryKey: [key] })
      say(translate('tickets:delivery.takenBack'))
      return draftKey === null ? 'ticket' : 'form'
    } catch (error) {
      showError(error)
      return null
    }
  }
}
