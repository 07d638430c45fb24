import { keptReports } from '@stoa/contract/report-screens'
import type { Breakdown, ReportRow } from '@stoa/contract/reports'
import type { ReportScreen } from '@stoa/contract/saved-reports'
import type { Language } from '@stoa/contract/settings-shapes'
import type { Channel } from '@stoa/contract/ticket-shapes'
import { localeOf } from '@stoa/text/languages'
import type { Translate } from '@stoa/text/translator'

const dates = (language: Language, options: Intl.DateTimeFormatOptions, timeZone = 'UTC') =>
  new Intl.DateTimeFormat(localeOf(language), { ...options, calendar: 'gregory', timeZone })

/** "16–22 Nov 2026" */
export const periodWords = ({ from, to }: { from: string; to: string }, language: Language): string =>
  dates(language, { day: 'numeric', month: 'short', year: 'numeric' }).formatRange(
    Date.parse(from),
    Date.parse(to),
  )

const styles = {
  day: { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' },
  week: { day: 'numeric', month: 'short', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
  year: { year: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>

type Reader = { t: Translate; language: Language; zone: string }

/** What a row is called in a mail. */
export const rowName = (
  by: Breakdown,
  { key, name }: Pick<ReportRow, 'key' | 'name'>,
  { t, language, zone }: Reader,
): string => {
  if (by === 'hour')
    return dates(language, { dateStyle: 'medium', timeStyle: 'short' }, zone).format(Date.parse(key))
  if (by === 'day' || by === 'week' || by === 'month' || by === 'year')
    return dates(language, styles[by]).format(Date.parse(key))
  if (by === 'channel') return t(`tickets:channels.${key as Channel}`)
  if (by === 'agent' && key === '0') return t('reports:nobody')
  return name ?? (by === 'tag' ? key : `#${key}`)
}

/** Where the report stands in the app, for the days that the mail tells of. */
export const reportLink = (
  publicUrl: string,
  screen: ReportScreen,
  { from, to }: { from: string; to: string },
): string => {
  const { report, period: _, zone: _zone, ...rest } = screen
  const page = report === undefined || report === 'counted' ? '/reports' : keptReports[report].page
  const search = Object.entries({ ...rest, from, to }).map(
    ([name, value]) =>
      `${encodeURIComponent(name)}=${encodeURIComponent(typeof value === 'string' ? value : JSON.stringify(value))}`,
  )
  return `${publicUrl}${page}?${search.join('&')}`
}
