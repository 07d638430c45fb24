import { call } from '../../../lib/api.ts'
import { showError } from '../../../lib/show-error.ts'
import { useTakeBack } from '../reply/use-take-back.ts'

/** Takes back the mail that has just opened a ticket. */
export function useTakeMailBack() {
  const takeBack = useTakeBack()
  return async (ticketId: number) => {
    try {
      const { items } = await call('tickets.messages', { params: { id: ticketId }, query: { limit: 1 } })
      const [first] = items
      if (first) await takeBack(ticketId, first.id)
    } catch (error) {
      showError(error)
    }
  }
}
