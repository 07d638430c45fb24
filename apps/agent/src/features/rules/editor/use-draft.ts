import type { ApiError } from '@stoa/client/api-error'
import { useState } from 'react'
import { blanksIn, type DraftProblems, isFine, type RuleDraft, refusedIn } from '../rule-draft.ts'

const none: DraftProblems = { name: false, triggers: null, conditions: [], actions: [], idle: false }

/**
 * A rule while it is written, and what is wrong with it. Nothing is called wrong before it was sent; what the server objected to
 * stands until that part is changed.
 */
export function useDraft(start: RuleDraft) {
  const [saved, setSaved] = useState(start)
  const [draft, setDraft] = useState(start)
  const [sent, setSent] = useState(false)
  const [refused, setRefused] = useState<ReturnType<typeof refusedIn> | null>(null)
  const blanks = sent ? blanksIn(draft) : none
  const problems: DraftProblems = {
    ...blanks,
    triggers: blanks.triggers ?? refused?.triggers ?? null,
    conditions: [...blanks.conditions, ...(refused?.conditions ?? [])],
    actions: [...blanks.actions, ...(refused?.actions ?? [])],
  }
  const change = (changed: Partial<RuleDraft>) => {
    setDraft(before => ({ ...before, ...changed }))
    setRefused(
      before =>
        before && {
          triggers: changed.when ? null : before.triggers,
          conditions: changed.groups || changed.when ? [] : before.conditions,
          actions: changed.actions || changed.when ? [] : before.actions,
        },
    )
  }
  return {
    draft,
    change,
    problems,
    changed: JSON.stringify(draft) !== JSON.stringify(saved),
    /** Whether it can be sent; from now on what is empty is marked. `but`: for trying, a name is not needed. */
    check: (but: { name?: true } = {}): boolean => {
      setSent(true)
      setRefused(null)
      const found = blanksIn(draft)
      return isFine(but.name ? { ...found, name: false } : found)
    },
    refuse: (error: ApiError) => setRefused(refusedIn(error)),
    /** What is on the server now. */
    keep: (rule: RuleDraft) => {
      setSaved(rule)
      setDraft(rule)
      setSent(false)
      setRefused(null)
    },
  }
}

/** Leads to the first thing that is wrong, once it is marked. */
export const goToProblem = () =>
  setTimeout(() => {
    const first = document.querySelector<HTMLElement>('main [aria-invalid="true"], main [role="alert"]')
    first?.scrollIntoView({ block: 'center' })
    first?.focus()
  }, 0)
