import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { call } from '../../../lib/api.ts'
import { showError } from '../../../lib/show-error.ts'
import { translate } from '../../../lib/text.ts'
import { paths } from '../../../paths.ts'
import { say } from '../../../ui/toasts.ts'
import { type ComposedMail, mailTakenBack } from './mail-taken-back.ts'

const shown = ['tickets.get', 'tickets.list', 'tickets.counts', 'departments.list'] as const

/** Takes back a mail that has just opened a ticket: it stands in the form as it was, and the ticket is gone. */
export function useTakeMailBack() {
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  return async (ticketId: number, written: Omit<ComposedMail, 'files'>) => {
    try {
      const { items } = await call('tickets.messages', { params: { id: ticketId }, query: { limit: 1 } })
      const [first] = items
      if (!first) return
      const { attachments } = await call('messages.withdraw', { params: { id: first.id } })
      mailTakenBack.put({ ...written, files: attachments })
      for (const key of shown) queryClient.invalidateQueries({ queryKey: [key] })
      say(translate('tickets:delivery.takenBack'))
      navigate({ to: paths.newTicket })
    } catch (error) {
      showError(error)
    }
  }
}
