import { type Breakdown, type Stretch, stretches } from '@stoa/contract/report-choices'
import type { Scope } from '../../../core/departments/queries.ts'
import type { Period } from './rules/period.ts'

/** What is asked of the sums that are kept. Of lists in `only`, an empty one asks for nothing; 'all' for everything. */
export type Question = {
  period: Period
  by: Breakdown
  /** Also told over time. */
  every: Stretch | null
  only: {
    /** Never more than the asker may see. */
    departments: Scope
    agents: 'all' | readonly number[]
    channels: 'all' | readonly string[]
    /** A tag, folded, or a company and what was merged into it, as they are kept there; none: whatever they are. */
    under: readonly string[]
  }
}

export const isStretch = (by: string): by is Stretch => (stretches as readonly string[]).includes(by)

/** These overlap, or leave out what has none: only what is kept whatever they are adds up to all. */
export const isKeptAsTag = (by: Breakdown): by is 'tag' | 'company' => by === 'tag' || by === 'company'

/** By what it is told over time, rows or points. */
export const toldBy = ({ by, every }: Pick<Question, 'by' | 'every'>): Stretch[] => [
  ...(isStretch(by) ? [by] : []),
  ...(every ? [every] : []),
]
