import { daysOf, type KeptReport, keptReports } from '@stoa/contract/report-screens'
import { useReader } from '../../../lib/session.ts'
import { useNow } from '../../../lib/use-now.ts'
import { todayIn } from '../period/days.ts'
import type { KindSearch } from './kind-search.ts'

type Asks<Name extends KeptReport> = ReturnType<(typeof keptReports)[Name]['asks']>

/** What a report is asked, as the API and its files take it. */
export function useKind<Name extends KeptReport>(name: Name, search: KindSearch) {
  const { timeZone } = useReader()
  const today = todayIn(timeZone, useNow())
  const period = daysOf(search, today)
  const own = keptReports[name].asks(search, period) as Asks<Name>
  return {
    period,
    today,
    own,
    query: { ...period, zone: timeZone, departments: search.departments, ...own },
  }
}

export type AskedKind = Pick<ReturnType<typeof useKind>, 'period' | 'today'>
