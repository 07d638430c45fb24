import { usualPeriod } from '@stoa/contract/report-periods'
import { daysOf } from '@stoa/contract/report-screens'
import { reports } from '@stoa/contract/reports'
import type { CountedScreen } from '@stoa/contract/saved-reports'

/** The question that a saved screen asks at a moment: periods by name are those of that day. */
export const questionOf = (screen: CountedScreen, at: Temporal.Instant, zone: string) => {
  const { by, departments, agents, channels, tag, company, shares, compare } = screen
  const days = screen.zone ?? zone
  const today = at.toZonedDateTimeISO(days).toPlainDate().toString()
  return reports.get.query.parse({
    ...daysOf(screen, today, usualPeriod),
    ...{ by, departments, agents, channels, tag, company, shares },
    zone: days,
    compare: compare ? 'true' : 'false',
  })
}
