import type { Message } from '@stoa/contract/messages'
import { useQueryClient } from '@tanstack/react-query'
import { call } from '../../../lib/api.ts'
import { singleKeys } from '../../../lib/shortcuts.ts'
import { showError } from '../../../lib/show-error.ts'
import { translate } from '../../../lib/text.ts'
import { say, sayAndOffer } from '../../../ui/toasts.ts'
import { draftQuery } from '../queries.ts'
import { takenBack } from './taken-back.ts'

const shown = [
  'tickets.get',
  'tickets.list',
  'tickets.counts',
  'tickets.messages',
  'tickets.timeline',
] as const

/** Offers to take back what was just sent, by button and by Z; then it stands in the box as it was. */
export function useUndoSend(ticketId: number) {
  const queryClient = useQueryClient()
  const takeBack = async (message: Message) => {
    try {
      await call('messages.withdraw', { params: { id: message.id } })
      takenBack.put(ticketId, message.attachments)
      await queryClient.invalidateQueries({ queryKey: draftQuery(ticketId).queryKey })
      for (const key of shown) queryClient.invalidateQueries({ queryKey: [key] })
      say(translate('tickets:delivery.takenBack'))
    } catch (error) {
      showError(error)
    }
  }
  return (said: string, message: Message, seconds: number) => {
    const end = () => document.removeEventListener('keydown', press)
    const act = () => {
      end()
      takeBack(message)
    }
    const press = (event: KeyboardEvent) => {
      const typing =
        event.target instanceof Element && event.target.closest('input, textarea, [contenteditable="true"]')
      if (
        event.code !== 'KeyZ' ||
        event.ctrlKey ||
        event.metaKey ||
        event.altKey ||
        typing ||
        !singleKeys.read()
      )
        return
      close()
      act()
    }
    document.addEventListener('keydown', press)
    setTimeout(end, seconds * 1000)
    const close = sayAndOffer(said, { word: translate('tickets:undoSend'), act, seconds })
  }
}
