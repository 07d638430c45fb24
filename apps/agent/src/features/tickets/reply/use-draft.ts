import { useQueryClient } from '@tanstack/react-query'
import { call } from '../../../lib/api.ts'
import { useSaving } from '../../../lib/drafts/use-saving.ts'
import { waitsOn } from '../../../lib/outbox/outbox.ts'
import { WaitsForConnection } from '../../../lib/outbox/waits.ts'
import { draftQuery } from '../queries.ts'
import { type Draft, nothingWritten } from './draft.ts'

/** What is being written on a ticket, saved as it is written. */
export function useDraft(ticketId: number) {
  const queryClient = useQueryClient()
  const remember = (draft: Draft) =>
    queryClient.setQueryData(draftQuery(ticketId).queryKey, {
      ...draft,
      attachments: [...draft.attachments],
    })
  const saving = useSaving<Draft>({
    name: `${ticketId}`,
    onSaving: remember,
    save: async ({ attachments, ...rest }) => {
      // An answer that is still to arrive takes the draft with it that the server has by then.
      if (waitsOn(ticketId)) throw new WaitsForConnection()
      const attachmentIds = attachments.map(({ id }) => id)
      await call('tickets.saveDraft', { params: { id: ticketId }, body: { ...rest, attachmentIds } })
      queryClient.invalidateQueries({ queryKey: ['drafts.mine'] })
    },
  })
  return {
    ...saving,
    /** After sending: the server has thrown the draft away. */
    forget() {
      saving.forget()
      remember(nothingWritten)
      queryClient.invalidateQueries({ queryKey: ['drafts.mine'] })
    },
  }
}

export type KeptDraft = ReturnType<typeof useDraft>
