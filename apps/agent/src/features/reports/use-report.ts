import type { MetricName } from '@stoa/contract/metrics'
import { stepOf, usualPeriod } from '@stoa/contract/report-periods'
import { daysOf } from '@stoa/contract/report-screens'
import type { Breakdown, ReportRow } from '@stoa/contract/reports'
import type { Channel } from '@stoa/contract/ticket-shapes'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { fixedOptions } from '../../lib/conditions/option-words.ts'
import { query } from '../../lib/query.ts'
import { useReader } from '../../lib/session.ts'
import { useText } from '../../lib/text.ts'
import { useNow } from '../../lib/use-now.ts'
import { todayIn } from './period/days.ts'
import { isStretch, stretchName } from './period/stretches.ts'
import type { ReportSearch } from './report-search.ts'

/** Milliseconds: reports are read, not watched. */
const refreshed = 60_000

/** `mine`: what the reader did, whatever else is asked for. */
export function useReportQuery(search: ReportSearch, mine = false) {
  const reader = useReader()
  const timeZone = search.zone ?? reader.timeZone
  const today = todayIn(timeZone, useNow())
  const by: Breakdown = search.by ?? 'department'
  const period = daysOf(search, today, usualPeriod)
  const filter = {
    zone: timeZone,
    departments: search.departments,
    agents: search.agents,
    channels: search.channels?.filter(isChannel),
    tag: search.tag,
    company: search.company,
    shares: search.shares,
  }
  return { by, period, filter, today, mine }
}

const isChannel = (word: string): word is Channel => fixedOptions.channels.some(channel => channel === word)

export type ReportQuery = ReturnType<typeof useReportQuery>

/** The report that is asked for, of one metric also over time; while another one is on its way, the last one stays. */
export const useReport = ({ by, period, filter, mine }: ReportQuery, compare: boolean, charted: MetricName) =>
  useQuery({
    ...query(mine ? 'myReports.get' : 'reports.get', {
      query: {
        ...filter,
        ...period,
        by,
        ...(!isStretch(by) && { every: stepOf(period), pointsOf: [charted] }),
        compare: compare ? 'true' : undefined,
      },
    }),
    placeholderData: keepPreviousData,
    refetchInterval: refreshed,
  })

/** What a row is called in the reader's language. */
export function useCalled() {
  const t = useText()
  const reader = useReader()
  return (by: Breakdown, { key, name }: Pick<ReportRow, 'key' | 'name'>): string => {
    if (isStretch(by)) return stretchName(key, by, reader)
    if (by === 'channel') return isChannel(key) ? t(`tickets:channels.${key}`) : key
    if (by === 'agent' && key === '0') return t('reports:nobody')
    return name ?? (by === 'tag' ? key : `#${key}`)
  }
}
