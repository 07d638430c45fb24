import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { call } from '../../../lib/api.ts'
import { useSaving } from '../../../lib/drafts/use-saving.ts'
import { query } from '../../../lib/query.ts'
import { paths } from '../../../paths.ts'
import { type NewDraft, nothingYet } from './new-draft.ts'

/** What opens a ticket, saved as it is written: under a key that the address of the page bears. */
export function useNewDraft(key: string, now: NewDraft) {
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const params = { key }
  const keep = async ({ attachments, ...rest }: NewDraft) => {
    const attachmentIds = attachments.map(({ id }) => id)
    await call('drafts.keepNewTicket', { params, body: { ...rest, attachmentIds } })
    queryClient.invalidateQueries({ queryKey: ['drafts.mine'] })
  }
  const saving = useSaving<NewDraft>({
    name: `new.${key}`,
    onSaving: draft => queryClient.setQueryData(query('drafts.newTicket', { params }).queryKey, draft),
    save: keep,
  })
  const content = JSON.stringify(now)
  const kept = useRef(content)
  useEffect(() => {
    if (kept.current === content) return
    kept.current = content
    saving.change(now)
    navigate({ to: paths.newTicket, search: { draft: key }, replace: true })
  })
  return {
    state: saving.state,
    hold: saving.hold,
    resume: saving.resume,
    /** After sending: there is nothing to keep any more. */
    async forget() {
      saving.forget()
      await keep(nothingYet(now.kind)).catch(() => {})
    },
  }
}

export type KeptNewDraft = ReturnType<typeof useNewDraft>
