import type { Verdict } from '@stoa/contract/spam'
import type { HeaderScore } from './header-score.ts'
import type { Scored } from './score.ts'

export type Limits = { headerScore: number; certainty: number }

/** Whether a mail is suspected, and why; null: it is not. */
export const judge = (header: HeaderScore | null, learnt: Scored | null, limits: Limits): Verdict | null => {
  const byHeader = header !== null && header.score >= limits.headerScore
  const byWords = learnt !== null && learnt.certainty >= limits.certainty
  if (!byHeader && !byWords) return null
  return {
    header: byHeader ? { ...header, limit: limits.headerScore } : null,
    learnt: byWords ? learnt : null,
  }
}
