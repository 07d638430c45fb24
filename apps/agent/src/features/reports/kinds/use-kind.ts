import { type Period, periodOf } from '@stoa/contract/report-periods'
import { useReader } from '../../../lib/session.ts'
import { useNow } from '../../../lib/use-now.ts'
import { todayIn } from '../period/days.ts'
import type { KindSearch } from './kind-search.ts'

export const usualOfKinds = 'last30'

/** Which period and departments are asked for, as the API takes them. */
export function useKind(search: KindSearch) {
  const { timeZone } = useReader()
  const today = todayIn(timeZone, useNow())
  const period: Period =
    search.from && search.to
      ? { from: search.from, to: search.to }
      : periodOf(search.period ?? usualOfKinds, today)
  return { period, today, query: { ...period, zone: timeZone, departments: search.departments } }
}

export type AskedKind = ReturnType<typeof useKind>
