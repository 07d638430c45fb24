import { useCallback, useEffect, useRef, useState } from 'react'
import { useMe } from '../session.ts'
import { unsent } from './unsent.ts'

export type SavingState = 'idle' | 'saving' | 'saved' | 'failed'

const pause = 800
/** The connection may be back by then. */
const pauseAfterFailure = 5_000

type Given<Draft> = {
  /** Under which the browser keeps what the server does not take. */
  name: string
  save: (draft: Draft) => Promise<unknown>
  /** As soon as there is another one, before it is saved. */
  onSaving?: (draft: Draft) => void
}

/**
 * Saves what is written a moment after the last key, and at once when the page is left. While the server cannot be reached, the browser
 * keeps it, and it goes there as soon as it can.
 */
export function useSaving<Draft>(given: Given<Draft>) {
  const { name } = given
  const { id: personId } = useMe()
  const [state, setState] = useState<SavingState>('idle')
  const latest = useRef(given)
  useEffect(() => {
    latest.current = given
  })
  const unsaved = useRef<Draft | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const running = useRef<Promise<void>>(Promise.resolve())
  const retry = useRef(() => {})

  const save = useCallback(() => {
    clearTimeout(timer.current)
    const draft = unsaved.current
    if (!draft) return
    unsaved.current = null
    latest.current.onSaving?.(draft)
    setState('saving')
    running.current = running.current
      .then(() => latest.current.save(draft))
      .then(
        () => {
          unsent.forget(personId, name)
          setState('saved')
        },
        () => {
          unsaved.current ??= draft
          unsent.keep(personId, name, unsaved.current)
          setState('failed')
          clearTimeout(timer.current)
          timer.current = setTimeout(() => retry.current(), pauseAfterFailure)
        },
      )
  }, [personId, name])

  useEffect(() => {
    retry.current = save
    unsaved.current ??= unsent.find<Draft>(personId, name)
    save()
    window.addEventListener('online', save)
    return () => window.removeEventListener('online', save)
  }, [personId, save, name])
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
      // What could not be saved meanwhile is held, too: it is not to be saved after it was sent.
      clearTimeout(timer.current)
      const unsavedYet = unsaved.current
      unsaved.current = null
      return held ?? unsavedYet
    },
    /** After a failed sending: what was held is to be saved again. */
    resume(held: Draft | null) {
      if (!held || unsaved.current) return
      unsaved.current = held
      save()
    },
    /** After sending: nothing of it is kept in the browser. */
    forget: () => unsent.forget(personId, name),
  }
}
