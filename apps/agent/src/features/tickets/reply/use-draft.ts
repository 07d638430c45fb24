import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { call } from '../../../lib/api.ts'
import { useMe } from '../../../lib/session.ts'
import { draftQuery } from '../queries.ts'
import type { Draft } from './draft.ts'
import { unsentDraft } from './unsent-draft.ts'

export type SavingState = 'idle' | 'saving' | 'saved' | 'failed'

const pause = 800
/** The connection may be back by then. */
const pauseAfterFailure = 5_000

/** Saves what is written a moment after the last key, and at once when the page is left. */
export function useDraft(ticketId: number) {
  const queryClient = useQueryClient()
  const { id: personId } = useMe()
  const [state, setState] = useState<SavingState>('idle')
  const unsaved = useRef<Draft | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const running = useRef<Promise<void>>(Promise.resolve())
  const retry = useRef(() => {})

  const remember = useCallback(
    (draft: Draft) =>
      queryClient.setQueryData(draftQuery(ticketId).queryKey, {
        ...draft,
        attachments: [...draft.attachments],
      }),
    [queryClient, ticketId],
  )
  const save = useCallback(() => {
    clearTimeout(timer.current)
    const draft = unsaved.current
    if (!draft) return
    unsaved.current = null
    remember(draft)
    setState('saving')
    running.current = running.current
      .then(() => {
        const { attachments, ...rest } = draft
        const attachmentIds = attachments.map(({ id }) => id)
        return call('tickets.saveDraft', { params: { id: ticketId }, body: { ...rest, attachmentIds } })
      })
      .then(
        () => {
          unsentDraft.forget(personId, ticketId)
          setState('saved')
        },
        () => {
          unsaved.current ??= draft
          unsentDraft.keep(personId, ticketId, unsaved.current)
          setState('failed')
          clearTimeout(timer.current)
          timer.current = setTimeout(() => retry.current(), pauseAfterFailure)
        },
      )
  }, [personId, remember, ticketId])

  useEffect(() => {
    retry.current = save
    // What the browser kept while the server could not be reached goes there as soon as it can.
    unsaved.current ??= unsentDraft.find(personId, ticketId)
    save()
    window.addEventListener('online', save)
    return () => window.removeEventListener('online', save)
  }, [personId, save, ticketId])
  useEffect(() => {
    const leave = () => document.visibilityState === 'hidden' && save()
    document.addEventListener('visibilitychange', leave)
    return () => {
      document.removeEventListener('visibilitychange', leave)
      save()
    }
  }, [save])

  return {
    state,
    change(draft: Draft) {
      unsaved.current = draft
      setState('idle')
      clearTimeout(timer.current)
      timer.current = setTimeout(save, pause)
    },
    /** Before sending: nothing is saved any more, and what is being saved has arrived. */
    async hold(): Promise<Draft | null> {
      clearTimeout(timer.current)
      const held = unsaved.current
      unsaved.current = null
      await running.current
      return held
    },
    /** After a failed sending: what was held is to be saved again. */
    resume(held: Draft | null) {
      if (!held || unsaved.current) return
      unsaved.current = held
      save()
    },
    /** After sending: the server has thrown the draft away. */
    forget() {
      unsentDraft.forget(personId, ticketId)
      remember({ kind: 'reply', html: '', addressed: null, answersId: null, attachments: [] })
    },
  }
}

export type KeptDraft = ReturnType<typeof useDraft>
