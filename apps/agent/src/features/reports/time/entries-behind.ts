import type { TimeBreakdown } from '@stoa/contract/report-choices'
import type { Period } from '@stoa/contract/report-periods'
import type { Stretch } from '@stoa/contract/reports'
import { isStretch, periodOfStretch } from '../period/stretches.ts'

/** Which entries of time are asked for. */
export type EntriesFilter = Period & {
  zone: string
  departments?: number[] | undefined
  agents?: number[] | undefined
  companies?: number[] | undefined
}

/** The entries that a sum is made of; null: that of all rows. */
export function entriesBehind(filter: EntriesFilter, by: TimeBreakdown, key: string | null): EntriesFilter {
  if (key === null) return filter
  if (isStretch(by)) return entriesIn(filter, by, key)
  const of = { agent: 'agents', department: 'departments', company: 'companies' } as const
  return { ...filter, [of[by]]: [Number(key)] }
}

/** The entries of a stretch of time. */
export const entriesIn = (filter: EntriesFilter, stretch: Stretch, key: string): EntriesFilter => ({
  ...filter,
  ...periodOfStretch(key, stretch, filter, filter.zone),
})
