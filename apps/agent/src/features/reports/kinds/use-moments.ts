import type { Period } from '@stoa/contract/report-periods'
import type { Stretch } from '@stoa/contract/reports'
import { useReader } from '../../../lib/session.ts'
import { useNow } from '../../../lib/use-now.ts'
import { begunOf, sameStretch, stretchBrief, stretchesOf, stretchName } from '../period/stretches.ts'

/** The moments of a chart over a period, and which of some points lies at each. */
export function useMoments(period: Period, step: Stretch) {
  const reader = useReader()
  const now = useNow()
  const keys = begunOf(stretchesOf(period, step, reader.timeZone), reader.timeZone, now)
  return {
    keys,
    labels: keys.map(key => ({
      brief: stretchBrief(key, step, reader, period),
      full: stretchName(key, step, reader),
    })),
    at: <Point>(points: readonly Point[], keyOf: (point: Point) => string) => {
      const found = new Map(points.map(point => [sameStretch(keyOf(point)), point]))
      return keys.map(key => found.get(sameStretch(key)))
    },
  }
}
