import { type KeyboardEvent, type RefObject, useCallback } from 'react'

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }

/** Arrows lead from the field to the first thing that was found, on to the next ones and back. */
export const useHitKeys = (
  field: RefObject<HTMLInputElement | null>,
  results: RefObject<HTMLOListElement | null>,
) =>
  useCallback(
    (event: KeyboardEvent) => {
      const step = steps[event.key]
      if (step === undefined || event.nativeEvent.isComposing) return
      const hits = [...(results.current?.querySelectorAll<HTMLElement>('[data-hit]') ?? [])]
      const at = document.activeElement instanceof HTMLElement ? hits.indexOf(document.activeElement) : -1
      if (at < 0 && document.activeElement !== field.current) return
      event.preventDefault()
      const next = at + step
      if (next < 0) field.current?.focus()
      else hits[Math.min(next, hits.length - 1)]?.focus()
    },
    [field, results],
  )
