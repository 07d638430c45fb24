import type { DraftItem } from '@stoa/contract/drafts'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../../lib/api.ts'
import { unsent } from '../../../lib/drafts/unsent.ts'
import { useMe } from '../../../lib/session.ts'
import { showError } from '../../../lib/show-error.ts'
import { nothingYet } from '../compose/new-draft.ts'
import { draftQuery } from '../queries.ts'

/** Throws a draft away, here and in the browser. */
export function useDiscard({ ticket, key, kind }: DraftItem) {
  const queryClient = useQueryClient()
  const me = useMe()
  const [busy, setBusy] = useState(false)
  const run = async () => {
    setBusy(true)
    try {
      if (ticket) {
        await call('tickets.saveDraft', { params: { id: ticket.id }, body: { kind: 'reply', html: '' } })
        unsent.forget(me.id, `${ticket.id}`)
        queryClient.removeQueries({ queryKey: draftQuery(ticket.id).queryKey })
      } else if (key !== null) {
        const { attachments: _none, ...nothing } = nothingYet(kind === 'colleagues' ? kind : 'customer')
        await call('drafts.keepNewTicket', { params: { key }, body: nothing })
        unsent.forget(me.id, `new.${key}`)
      }
      await queryClient.invalidateQueries({ queryKey: ['drafts.mine'] })
    } catch (error) {
      showError(error)
    } finally {
      setBusy(false)
    }
  }
  return { run, busy }
}
