import { metricNames } from '@stoa/contract/metrics'
import type { ReportRow } from '@stoa/contract/reports'

/** What a row tells over time, one stretch after another. */
export const pointsOf = ({ points }: Pick<ReportRow, 'points'>) =>
  points?.at.map((at, place) => ({
    at,
    values: Object.fromEntries(
      metricNames.map(name => [name, points.values[name]?.[place] ?? null]),
    ) as ReportRow['values'],
  }))
