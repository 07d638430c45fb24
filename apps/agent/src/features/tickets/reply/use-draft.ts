import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { call } from '../../../lib/api.ts'
import { draftQuery } from '../queries.ts'

export type Kind = 'reply' | 'note' | 'forward'
/** As it was typed, whatever it is. */
export type Addressed = { to: string; cc: string; bcc: string }
export type Draft = {
  kind: Kind
  html: string
  addressed: Addressed | null
  /** The message that it answers or forwards; null: what came in last. */
  answersId: number | null
}
export type SavingState = 'idle' | 'saving' | 'saved' | 'failed'

const pause = 800

/** Saves what is written a moment after the last key, and at once when the page is left. */
export function useDraft(ticketId: number) {
  const queryClient = useQueryClient()
  const [state, setState] = useState<SavingState>('idle')
  const unsaved = useRef<Draft | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const running = useRef<Promise<void>>(Promise.resolve())

  const remember = useCallback(
    (draft: Draft) => queryClient.setQueryData(draftQuery(ticketId).queryKey, draft),
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
      .then(() => call('tickets.saveDraft', { params: { id: ticketId }, body: draft }))
      .then(
        () => setState('saved'),
        () => {
          unsaved.current ??= draft
          setState('failed')
        },
      )
  }, [remember, ticketId])

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
    forget: () => remember({ kind: 'reply', html: '', addressed: null, answersId: null }),
  }
}

export type KeptDraft = ReturnType<typeof useDraft>
