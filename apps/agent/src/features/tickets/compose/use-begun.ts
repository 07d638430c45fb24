import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { unsent } from '../../../lib/drafts/unsent.ts'
import { newKey } from '../../../lib/new-key.ts'
import { query } from '../../../lib/query.ts'
import { useMe } from '../../../lib/session.ts'
import { type NewDraft, nothingYet } from './new-draft.ts'

/** Which draft the page is about. `continues`: it was begun before the page was opened. */
export function useDraftKey(): { draftKey: string; continues: boolean } {
  const { draft } = useSearch({ from: '/app/tickets/new' })
  // The address gets the key with the first word; the page is the same then.
  const [shown, setShown] = useState({ draftKey: draft ?? newKey(), continues: draft !== undefined })
  if (draft === undefined || draft === shown.draftKey) return shown
  const other = { draftKey: draft, continues: true }
  setShown(other)
  return other
}

/** What was begun, or nothing yet; null until the server has said it. */
export function useBegun({ draftKey, continues }: ReturnType<typeof useDraftKey>): NewDraft | null {
  const me = useMe()
  const [kept] = useState(() => unsent.find<NewDraft>(me.id, `new.${draftKey}`))
  const found = useQuery({
    ...query('drafts.newTicket', { params: { key: draftKey } }),
    enabled: continues && !kept,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
  const [nothing] = useState(() => nothingYet('customer'))
  if (kept) return kept
  if (!continues || found.isError) return nothing
  return found.data ?? null
}
