import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { unsent } from '../../../lib/drafts/unsent.ts'
import { query } from '../../../lib/query.ts'
import { useMe } from '../../../lib/session.ts'
import { type NewDraft, nothingYet } from './new-draft.ts'

const newKey = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, '0')).join('')

/** What was begun under the address of the page, or nothing yet; `start` is null until the server has said it. */
export function useBegun(): { draftKey: string; start: NewDraft | null } {
  const me = useMe()
  const { draft } = useSearch({ from: '/app/tickets/new' })
  // The address gets the key with the first word; the page is the same then.
  const [{ draftKey, continues }] = useState({ draftKey: draft ?? newKey(), continues: draft !== undefined })
  const [kept] = useState(() => unsent.find<NewDraft>(me.id, `new.${draftKey}`))
  const found = useQuery({
    ...query('drafts.newTicket', { params: { key: draftKey } }),
    enabled: continues && !kept,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
  const [nothing] = useState(() => nothingYet('customer'))
  if (kept) return { draftKey, start: kept }
  if (!continues || found.isError) return { draftKey, start: nothing }
  return { draftKey, start: found.data ?? null }
}
