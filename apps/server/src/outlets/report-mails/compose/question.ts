import { periodOf, usualPeriod } from '@stoa/contract/report-periods'
import { reports } from '@stoa/contract/reports'
import type { ReportScreen } from '@stoa/contract/saved-reports'

/** The question that a saved screen asks at a moment: periods by name are those of that day. */
export const questionOf = (screen: ReportScreen, at: Temporal.Instant, zone: string) => {
  const {
    by,
    from,
    to,
    period = usualPeriod,
    departments,
    agents,
    channels,
    tag,
    company,
    shares,
    compare,
  } = screen
  const days = screen.zone ?? zone
  const today = at.toZonedDateTimeISO(days).toPlainDate().toString()
  return reports.get.query.parse({
    ...(from && to ? { from, to } : periodOf(period, today)),
    ...{ by, departments, agents, channels, tag, company, shares },
    zone: days,
    compare: compare ? 'true' : 'false',
  })
}
